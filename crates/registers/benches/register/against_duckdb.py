"""Asks DuckDB what the edition was asked, on the same rows in the same order; compares and prints.

The gate's and the score's answers stand ready in the table, so DuckDB only finds, counts and sorts."""

import json
import os
import statistics
import sys
import time

import duckdb

folder = sys.argv[1]
database = os.path.join(folder, "duckdb.db")
if os.path.exists(database):
    os.remove(database)
base = duckdb.connect(database)
base.execute("SET threads TO 2")
start = time.perf_counter()
base.execute(
    "CREATE TABLE rows AS SELECT * FROM read_csv(?, header = true, columns = {"
    "'cell': 'BIGINT', 'lon': 'DOUBLE', 'lat': 'DOUBLE', 'category': 'VARCHAR', 'passes': 'BOOLEAN',"
    "'points': 'UINTEGER', 'coverage': 'UTINYINT', 'id': 'VARCHAR', 'name': 'VARCHAR'})",
    [os.path.join(folder, "rows.csv")],
)
base.execute("CHECKPOINT")
size = os.path.getsize(database) / 1e9
print(f"DuckDB {duckdb.__version__}: rows loaded in {time.perf_counter() - start:.1f} s, {size:.2f} GB")

HERE = "lon BETWEEN ? AND ? AND lat BETWEEN ? AND ? AND passes"
ours, theirs, different = {}, {}, 0
for question in json.load(open(os.path.join(folder, "questions.json"))):
    west, south, east, north = question["box"]
    box = [west, east, south, north]
    narrow = " AND list_contains(?, category)" if question["categories"] else ""
    values = box + ([question["categories"]] if narrow else [])
    best = (
        f"SELECT id, name, points, coverage FROM rows WHERE {HERE}{narrow} "
        "ORDER BY points DESC, coverage DESC, id LIMIT 100"
    )
    counts = f"SELECT category, count(*) FROM rows WHERE {HERE} GROUP BY category"
    rounds = len(question["times_ms"])
    base.execute(best, values).fetchall()
    for _ in range(rounds):
        start = time.perf_counter()
        found = base.execute(best, values).fetchall()
        passing = sum(count for _, count in base.execute(counts, box).fetchall())
        theirs.setdefault(question["name"], []).append((time.perf_counter() - start) * 1e3)
    ours.setdefault(question["name"], []).extend(question["times_ms"])
    if [row[0] for row in found] != question["ids"] or passing != question["passing"]:
        different += 1
        print(f"different: {question['name']} {box}: {len(found)} and {len(question['ids'])} ids, "
              f"{passing} and {question['passing']} pass")

print(f"{'':14} {'edition':>12} {'DuckDB':>12} {'ratio':>8}   (medians, warm, milliseconds)")
for name, times in ours.items():
    mine, other = statistics.median(times), statistics.median(theirs[name])
    print(f"{name:14} {mine:12.3f} {other:12.3f} {other / mine:7.0f}x")
print("all answers agree" if different == 0 else f"{different} answers differ")
sys.exit(1 if different else 0)
