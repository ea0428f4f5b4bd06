"""Splink on the same records: predicts, clusters one to one with the best first, and prints its figures.

Usage: python splink_side.py records.csv

The settings are those that splink's own documentation gives for places: names by Jaro-Winkler, the two
rarest facts exactly, blocking on postcode with street or name, u by a random sample and m by expectation and
maximisation. Nothing is tuned to the records.
"""

import logging
import sys
import time

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
import splink.comparison_library as cl

logging.disable(logging.WARNING)

FILE = sys.argv[1]
con = duckdb.connect()
con.execute("SET threads = 2")
con.execute(
    "CREATE TABLE records AS SELECT * REPLACE (nullif(street, '') AS street, nullif(number, '') AS number, "
    "nullif(phone, '') AS phone, nullif(name, '') AS name), unique_id AS truth, "
    "lower(split_part(name, ' ', -1)) AS last_word FROM read_csv(?, all_varchar = true)",
    [FILE],
)
for side in ("register", "map"):
    con.execute(f"CREATE TABLE side_{side} AS SELECT * FROM records WHERE source_dataset = '{side}'")

begun = time.monotonic()
settings = SettingsCreator(
    link_type="link_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("name", [0.92, 0.8]),
        cl.ExactMatch("street"),
        cl.ExactMatch("number"),
        cl.ExactMatch("phone"),
        cl.ExactMatch("category"),
        cl.ExactMatch("postcode"),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("phone"),
        block_on("postcode", "last_word"),
        block_on("postcode", "street", "number"),
    ],
    retain_intermediate_calculation_columns=False,
)
api = DuckDBAPI(connection=con)
sides = [api.register(con.table(f"side_{side}"), dataset_display_name=side) for side in ("register", "map")]
linker = Linker(sides, settings, log_level=logging.ERROR)
linker.training.estimate_probability_two_random_records_match(
    [block_on("phone"), block_on("postcode", "street", "number", "last_word")], recall=0.7
)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("postcode", "last_word"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("phone"))
pairs = linker.inference.predict(threshold_match_probability=0.5).as_duckdbpyrelation()
pairs.create_view("pairs")
con.execute(
    "CREATE TABLE best AS SELECT unique_id_l AS l, unique_id_r AS r, match_probability AS p FROM pairs "
    "QUALIFY row_number() OVER (PARTITION BY unique_id_l ORDER BY match_probability DESC, unique_id_r) = 1 "
    "AND row_number() OVER (PARTITION BY unique_id_r ORDER BY match_probability DESC, unique_id_l) = 1"
)
seconds = time.monotonic() - begun
count = con.execute("SELECT count(*) FROM records").fetchone()[0]
found = con.execute("SELECT count(*) FROM best WHERE p >= 0.95").fetchone()[0]
right = con.execute("SELECT count(*) FROM best WHERE p >= 0.95 AND l = r").fetchone()[0]
wanted = con.execute("SELECT count(*) FROM side_register JOIN side_map USING (truth)").fetchone()[0]
precision, recall = right / max(found, 1), right / max(wanted, 1)
f1 = 2 * right / max(found + wanted, 1)
print(
    f"{'splink ' + str(count):<18} {count:>9} {'':>10}  {precision:<9.4f}  {recall:<6.4f}  {f1:<6.4f}  "
    f"{'':>14}  {found:>8}  {seconds:>7.2f}"
)
