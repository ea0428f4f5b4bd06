"""Figures of an independent library for fixed inputs: what `oracle.toml` holds.

    python oracle.py            writes them
    python oracle.py FILE       compares them with a file, and says where they differ

Wants lifelines and scipy, in the versions of requirements.txt.
"""

import random
import sys
import tomllib

from lifelines import KaplanMeierFitter
from scipy.stats import betabinom, nbinom


def spells():
    """The published example, ties of leaving and being last seen, and two hundred drawn ones."""
    yield "published", [3, 6, 6, 12, 12, 15, 18, 24, 24, 24], [1, 1, 0, 1, 0, 1, 0, 0, 0, 0]
    yield "ties", [5, 5, 5, 5, 9, 9, 9, 14, 14, 20, 20, 31], [1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0]
    draw = random.Random(41)
    lasted = [draw.randint(1, 1400) for _ in range(200)]
    yield "many", lasted, [int(draw.random() < 0.6) for _ in lasted]


def survival():
    for name, lasted, ended in spells():
        curve = KaplanMeierFitter().fit(lasted, ended)
        at = [int(t) for t in curve.survival_function_.index if t > 0]
        band = curve.confidence_interval_
        yield {
            "name": name,
            "lasted": lasted,
            "ended": ended,
            "at": at,
            "stays": [float(curve.survival_function_.iloc[:, 0][t]) for t in at],
            "low": [float(band.iloc[:, 0][t]) for t in at],
            "high": [float(band.iloc[:, 1][t]) for t in at],
        }


def renewal():
    for renewed, asked, n in [(51, 60, 60), (0, 0, 12), (600, 640, 250), (3, 40, 5)]:
        law = betabinom(n, 1 + renewed, 1 + asked - renewed)
        yield {
            "renewed": renewed,
            "asked": asked,
            "n": n,
            "counts": [float(law.pmf(k)) for k in range(n + 1)],
            "quantiles": [int(law.ppf(q)) for q in (0.1, 0.5, 0.9)],
        }


def joining():
    for joined, periods, most in [(12, 4, 30), (0, 3, 8), (55, 11, 60)]:
        law = nbinom(0.5 + joined, periods / (periods + 1))
        yield {"joined": joined, "periods": periods, "counts": [float(law.pmf(k)) for k in range(most + 1)]}


def concentration():
    draw = random.Random(7)
    for given in ([100, 300, 20, 80, 60], [1], [draw.randint(200, 90_000) for _ in range(60)]):
        whole = sum(given)
        top = sorted(given, reverse=True)
        hhi = sum((part / whole) ** 2 for part in given)
        yield {"given": given, "hhi": hhi, "effective": 1 / hhi, "top_one": top[0] / whole, "top_five": sum(top[:5]) / whole}


def loyalty():
    draw = random.Random(60)
    for _ in range(3):
        before = {k: draw.randint(1, 9_000) for k in draw.sample(range(90), 60)}
        now = {k: draw.randint(1, 9_000) for k in draw.sample(range(90), 62)}
        earlier = set(draw.sample(range(90), 45))
        both = before.keys() & now.keys()
        yield {
            "before": sorted(map(list, before.items())),
            "now": sorted(map(list, now.items())),
            "earlier": sorted(earlier),
            "new": sum(v for k, v in now.items() if k not in before and k not in earlier),
            "recaptured": sum(v for k, v in now.items() if k not in before and k in earlier),
            "upgraded": sum(max(now[k] - before[k], 0) for k in both),
            "downgraded": sum(max(before[k] - now[k], 0) for k in both),
            "lapsed": sum(v for k, v in before.items() if k not in now),
            "retention": len(both) / len(before),
            "value_retention": sum(now[k] for k in both) / sum(before.values()),
        }


TABLES = {"survival": survival, "renewal": renewal, "joining": joining, "concentration": concentration, "loyalty": loyalty}


def written():
    for table, rows in TABLES.items():
        for row in rows():
            yield f"[[{table}]]"
            yield from (f"{key} = {value!r}".replace("'", '"') for key, value in row.items())
            yield ""


def differences(file):
    with open(file, "rb") as opened:
        kept = tomllib.load(opened)
    fresh = tomllib.loads("\n".join(written()))

    def apart(a, b, where):
        if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
            for key in a:
                yield from apart(a[key], b[key], f"{where}.{key}")
        elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
            for at, (one, other) in enumerate(zip(a, b)):
                yield from apart(one, other, f"{where}[{at}]")
        elif isinstance(a, float) and isinstance(b, float):
            if abs(a - b) > 1e-9:
                yield f"{where}: {a} is kept, {b} is computed"
        elif a != b:
            yield f"{where}: {a!r} is kept, {b!r} is computed"

    return list(apart(kept, fresh, "oracle"))


if len(sys.argv) > 1:
    found = differences(sys.argv[1])
    print("\n".join(found) or "the oracle agrees with what is kept")
    sys.exit(1 if found else 0)
print("# Written by oracle.py: figures of lifelines and scipy for fixed inputs.\n")
print("\n".join(written()), end="")
