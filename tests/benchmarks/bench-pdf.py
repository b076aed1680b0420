# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Rapporteur authors
"""What it costs to analyse a PDF, beside what pdftotext costs on the same file.

    bench-pdf.py CLI TYPESET-SAMPLE SAMPLE.txt [MORE.pdf...]

Both programs run in turn, so that what else the machine does falls on both. Prints a row for each
file: the median wall times, their ratio, and the most memory that was ever in use.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15


def wall_time(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def side_by_side(left, right):
    wall_time(left), wall_time(right)
    times = [(wall_time(left), wall_time(right)) for _ in range(ROUNDS)]
    return [statistics.median(side) for side in zip(*times)]


def high_water(pid):
    """Most memory of one process so far, in kB; None when it has gone."""
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().split("\n"):
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    except (OSError, ValueError):
        pass
    return None


def children_of(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            found += pathlib.Path(f"/proc/{pid}/task/{task}/children").read_text().split()
    except OSError:
        pass
    return found


def memory(command):
    """The most memory of the program and of its helper, added up, in MB."""
    most = {}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            for pid in [str(process.pid), *children_of(process.pid)]:
                most[pid] = max(most.get(pid, 0), high_water(pid) or 0)
            time.sleep(0.0005)
    return sum(most.values()) / 1024


def pages_of(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(next(line for line in told.split("\n") if line.startswith("Pages:")).split()[1])


def main(cli, typeset, sample, *more):
    if shutil.which("pdftotext") is None:
        print("pdftotext is not installed (Debian: poppler-utils), so there is nothing to compare with")
        return 77
    print(f"{'file':<30}{'pages':>6}{'analyse':>11}{'pdftotext':>11}{'ratio':>7}"
          f"{'memory':>9}{'pdftotext':>11}")
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for name, times in ("sample", 1), ("sample, body 10 times", 10), ("sample, body 31 times", 31):
            made.append((name, f"{folder}/{times}.pdf"))
            subprocess.run([typeset, "--repeat", str(times), sample, made[-1][1]], check=True)
        made += [(pathlib.Path(path).name, path) for path in more if os.path.exists(path)]
        for name, path in made:
            analyse = [cli, "analyse", "--format", "json", path]
            reference = ["pdftotext", path, "-"]
            ours, theirs = side_by_side(analyse, reference)
            print(f"{name:<30}{pages_of(path):>6}{ours:>8.1f} ms{theirs:>8.1f} ms"
                  f"{ours / theirs:>7.2f}{memory(analyse):>6.1f} MB{memory(reference):>8.1f} MB",
                  flush=True)
    return 0


sys.exit(main(*sys.argv[1:]))
