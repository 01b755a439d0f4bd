#!/usr/bin/env python3
"""Compares tagged catalogs record by record: compare.py PLAIN OTHER [--key id]

Each is a CSV file, a folder of CSV files with a header each, or Parquet (a path that ends in
.parquet, for which pyarrow must be there). Records go by their key, so their order may differ; all
cells must be the same, a null being an empty one. Exits with 1 where anything differs.
"""

import argparse
import collections
import csv
import pathlib
import sys

csv.field_size_limit(1 << 30)


def records(path):
    """The records of a catalog, each as a mapping of its columns."""
    if path.suffix == ".parquet":
        import pyarrow.parquet
        for batch in pyarrow.parquet.ParquetDataset(path).read().to_batches():
            for row in batch.to_pylist():
                yield {name: "" if value is None else str(value) for name, value in row.items()}
        return
    for file in sorted(path.glob("part-*.csv")) if path.is_dir() else [path]:
        with open(file, newline="", encoding="utf-8-sig") as text:
            rows = csv.reader(text)
            header = next(rows, [])
            for row in rows:
                if row:  # a blank line is no record
                    yield dict(zip(header, row)) | ({"cells": len(row)} if len(row) != len(header) else {})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("plain", type=pathlib.Path)
    parser.add_argument("other", type=pathlib.Path)
    parser.add_argument("--key", default="id")
    options = parser.parse_args()
    wanted = collections.defaultdict(list)
    count = 0
    for record in records(options.plain):
        wanted[record.get(options.key)].append(record)
        count += 1
    equal, different, extra = 0, [], 0
    for record in records(options.other):
        same = wanted.get(record.get(options.key))
        if not same:
            extra += 1
        elif record in same:
            same.remove(record)
            equal += 1
        else:
            different.append((same.pop(), record))
    missing = count - equal - len(different)
    print(f"{count} records: {equal} equal, {len(different)} different, {missing} missing, {extra} extra")
    for one, other in different[:5]:
        for name in one | other:
            if one.get(name) != other.get(name):
                print(f"  {one.get(options.key)}: {name}: {one.get(name)!r} / {other.get(name)!r}")
    return 1 if different or missing or extra else 0


if __name__ == "__main__":
    sys.exit(main())
