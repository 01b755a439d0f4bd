#!/usr/bin/env python3
"""Tags a catalog under Apache Spark: the filter runs beside every partition, in mapInPandas.

    spark-submit spark.py IN OUT [--columns name,description] [--adjudge PATH] [-- OPTION...]

IN and OUT are Parquet (paths that end in .parquet) or CSV. What follows `--` goes to the filter, such
as `--rules FOLDER`; the program and the rules are at the same path on every worker. The output has
the columns of the input, untouched, then those of the results.

Only the columns that the policy reads go through the filter, and only results come back, so that all
else in the table keeps its type and its nulls. The filter writes one record for each that it reads,
in order, so that results are put beside their records by counting.
"""

import argparse
import csv
import queue
import subprocess
import sys
import threading

import pandas
from pyspark.sql import SparkSession
from pyspark.sql.types import StringType, StructField, StructType


def result_names(adjudge, columns, options):
    """The names of the results: the header of a run without records."""
    run = subprocess.run(
        [adjudge, "classify", "--quiet", "--format", "csv", *options],
        input=",".join(columns) + "\n", capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return next(csv.reader([run.stdout]))[len(columns):]


def tagged(batches, filter, columns, names):
    """The batches of a partition, each with its results."""
    process = subprocess.Popen(filter, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    fed = queue.SimpleQueue()  # batches on their way, None after the last, or what went wrong

    def feed():
        try:
            with process.stdin:
                for batch in batches:
                    fed.put(batch)
                    # In quotes all, for a cell may hold a line end of any kind; a null is empty.
                    process.stdin.write(
                        batch[columns].to_csv(header=False, index=False, quoting=csv.QUOTE_ALL).encode())
            fed.put(None)
        except BaseException as problem:
            fed.put(problem)
            process.kill()

    # From a thread: who writes all and then reads waits for ever once the pipes are full.
    threading.Thread(target=feed, daemon=True).start()
    results = None
    try:
        while (batch := fed.get()) is not None:
            if isinstance(batch, BaseException):
                raise batch
            if len(batch) == 0:
                continue
            if results is None:
                results = pandas.read_csv(
                    process.stdout, header=None, names=names, dtype=str, keep_default_na=False,
                    iterator=True)
            result = results.get_chunk(len(batch))
            if len(result) != len(batch):
                raise EOFError
            for name in names:
                batch[name] = result[name].to_numpy()
            yield batch
        if process.wait():
            raise EOFError
    except (EOFError, StopIteration, BrokenPipeError, pandas.errors.EmptyDataError):
        raise RuntimeError(
            f"the filter ended with {process.wait()} and said why in this worker's log") from None
    finally:
        process.kill()
        process.wait()


def read(spark, path):
    if ".parquet" in path:
        return spark.read.parquet(path)
    # Without multiLine records end at line ends inside quotes; without escape quotes in cells are
    # read wrong. The price: a file cannot be split, so it is one partition.
    return spark.read.csv(path, header=True, multiLine=True, quote='"', escape='"')


def write(table, path):
    if ".parquet" in path:
        table.write.mode("overwrite").parquet(path)
    else:
        # Blanks around cells are part of them; a null and an empty text both are an empty cell.
        table.write.mode("overwrite").csv(
            path, header=True, quote='"', escape='"', emptyValue="",
            ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False)


def main():
    arguments, options = sys.argv[1:], []
    if "--" in arguments:
        place = arguments.index("--")
        arguments, options = arguments[:place], arguments[place + 1:]
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--columns", default="name,description", help="that the policy reads")
    parser.add_argument("--adjudge", default="adjudge", help="the program")
    parser.add_argument("--partitions", type=int, help="spread the records over so many first")
    named = parser.parse_args(arguments)
    columns = named.columns.split(",")
    names = result_names(named.adjudge, columns, options)
    # Spark has its own processes beside one another: one thread each.
    filter = [named.adjudge, "classify", "--quiet", "--jobs", "1", "--format", "csv", "--no-header",
              "--columns", named.columns, "--select", ",".join(names), *options]

    spark = SparkSession.builder.appName("adjudge").getOrCreate()
    table = read(spark, named.input)
    if named.partitions:
        table = table.repartition(named.partitions)
    schema = StructType(table.schema.fields + [StructField(name, StringType()) for name in names])
    write(
        table.mapInPandas(lambda batches: tagged(batches, filter, columns, names), schema),
        named.output)
    spark.stop()


if __name__ == "__main__":
    main()
