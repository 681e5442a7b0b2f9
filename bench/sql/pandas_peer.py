"""Does one task with pandas, in a process of its own, and prints what came out and what it cost.

`import` leaves a SQLite database with typed orders and an index, as ours does, and the frame as a pickle; `rfm` and
`series` start from the pickle, which pandas reads faster than any database. `pack` answers the same questions with the
script of the golden answers, each slice of the data made once for all questions that share it.
"""
import contextlib
import copy
import io
import json
import pathlib
import resource
import sqlite3
import sys

import pandas as pd

task = json.loads(sys.argv[1])


def import_lines():
    lines = pd.read_csv(task["files"][0], dtype={"order_id": str, "customer_id": str})
    lines["date"] = pd.to_datetime(lines["date"], format="%Y-%m-%d %H:%M:%S")
    lines["amount"] = (lines.quantity * lines.price * 10_000).round().astype("int64")
    orders = lines.groupby("order_id", sort=False).agg(
        customer_id=("customer_id", "first"), ordered_at=("date", "min"), item_count=("order_id", "size"), amount=("amount", "sum")
    ).reset_index()
    orders.to_pickle(task["db"] + ".pickle")
    pathlib.Path(task["db"]).unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(task["db"])) as database:
        stored = orders.assign(ordered_at=orders.ordered_at.dt.strftime("%Y-%m-%d %H:%M:%S"))
        stored.to_sql("orders", database, index=False)
        lines[["order_id", "product_id", "category", "quantity", "price", "amount"]].to_sql("order_items", database, index=False)
        database.execute("create index orders_customer on orders (customer_id, ordered_at)")
        database.commit()
    return {"orders": len(orders), "customers": int(orders.customer_id.nunique())}


def rfm(orders, as_of, months=None):
    as_of = pd.Timestamp(as_of)
    sales = orders[orders.ordered_at < as_of]
    if months is not None:
        sales = sales[sales.ordered_at >= as_of - pd.DateOffset(months=months)]
    table = sales.groupby("customer_id").agg(last=("ordered_at", "max"), frequency=("ordered_at", "size"), amount=("amount", "sum"))
    return pd.DataFrame({"recencyDays": (as_of - table["last"]).dt.days, "frequency": table.frequency, "monetary": table.amount / 10_000})


def checked(table):
    return {
        "customers": len(table),
        "days": int(table.recencyDays.sum()),
        "orders": int(table.frequency.sum()),
        "total": int(round(table.monetary.sum() * 100)),
    }


def series():
    orders = pd.read_pickle(task["db"] + ".pickle")
    for date in task["dates"]:
        table = rfm(orders, date, months=12)
    return checked(table)


def pack():
    golden = pathlib.Path(__file__).parents[2] / "packages/sql-eda/test/golden/questions"
    sys.path.insert(0, str(golden))
    sys.argv = ["answers.py", task["files"][0]]
    sys.stdin = io.StringIO("[]")
    with contextlib.redirect_stdout(io.StringIO()):
        import answers
    scopes, rows = {}, 0
    for ask in task["asks"]:
        as_of = answers.LAST if ask["id"] in answers.ANCHORED else None
        if as_of not in scopes:
            scopes[as_of] = answers.Scope({}, as_of)
        scope = copy.copy(scopes[as_of])
        scope.params = ask["params"]
        rows += len(answers.ANSWERS[ask["id"]](scope))
    return {"questions": len(task["asks"]), "rows": rows}


tasks = {
    "import": import_lines,
    "rfm": lambda: checked(rfm(pd.read_pickle(task["db"] + ".pickle"), task["asOf"])),
    "series": series,
    "pack": pack,
}
answer = tasks[task["task"]]()
usage = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"answer": answer, "cpuMs": (usage.ru_utime + usage.ru_stime) * 1000, "peakMb": usage.ru_maxrss / 1024}))
