"""Runs the benchmarks and writes their ratios: python bench/run.py 10000 100000 [--only dashboard]"""

import argparse

from bench_caseload import bench_caseload
from bench_dashboard import bench_data, bench_page
from bench_duplicates import bench_duplicates
from bench_ies import bench_ies
from bench_import import bench_export, bench_import
from bench_list_export import bench_list_export
from bench_measures import bench_measures
from bench_recompute import bench_recompute
from bench_services import bench_services
from bench_worklist import bench_worklist
from ground import bring_up_to_date, database_of, ground, use
from measure import Report

SMALL = 10_000


def main() -> None:
    """Measure the budgets at the sizes given; the databases must have been made by generate.py. Import, export and IES
    need none, take long, and are measured only when asked for."""
    parser = argparse.ArgumentParser(description="Measure the budgets of ARCHITECTURE.md as ratios.")
    parser.add_argument("sizes", nargs="*", type=int, default=[SMALL])
    parser.add_argument(
        "--only",
        default="",
        choices=[
            "",
            "dashboard",
            "page",
            "recompute",
            "caseload",
            "duplicates",
            "worklist",
            "file",
            "services",
            "measures",
            "import",
            "ies",
        ],
    )
    parser.add_argument(
        "--repetitions", type=int, default=3, help="of import and export (default %(default)s)"
    )
    options = parser.parse_args()
    parts = {
        "dashboard": bench_data,
        "page": lambda report: bench_page(report, SMALL) if report.size > SMALL else None,
        "recompute": bench_recompute,
        "caseload": bench_caseload,
        "duplicates": bench_duplicates,
        "worklist": bench_worklist,
        "file": bench_list_export,
        "services": bench_services,
        "measures": bench_measures,
    }
    with ground() as server:
        for size in options.sizes:
            report = Report(size)
            if options.only == "import":
                bench_import(report, server, options.repetitions)
                bench_export(report, server, options.repetitions)
            if options.only == "ies":
                bench_ies(report, server, options.repetitions)
            for name, measure in parts.items():
                if options.only in ("", name):
                    use(database_of(size))
                    bring_up_to_date()
                    measure(report)


if __name__ == "__main__":
    main()
