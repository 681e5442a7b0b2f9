"""Answers the questions of the pack with pandas: `python3 answers.py FOLDER < asks.json > answers.json`.

Independent of the package: it reads the CSV files of the `olist` layout itself and knows neither its SQL nor its tables.
`asks.json` is a list of {id, params, asOf}; the output is the same list with `rows`, lists of cells in column order.
Made with Python 3.11, pandas 1.5.3, numpy 1.24.2.
"""
import json
import math
import os
import sys

import pandas as pd

FOLDER = sys.argv[1]


def read(name, **columns):
    for ending in (".csv", ".csv.gz"):
        file = os.path.join(FOLDER, name + ending)
        if os.path.exists(file):
            frame = pd.read_csv(file, dtype=str, encoding="utf-8-sig", keep_default_na=False, na_values=[""])
            return frame[list(columns)].rename(columns=columns)
    raise SystemExit(f"{name} is missing")


def cents(column):  # ten-thousandths, whole
    return (column.astype(float) * 10_000).round().astype("int64")


ORDERS = read("olist_orders_dataset", order_id="order_id", customer_id="c", order_status="status",
              order_purchase_timestamp="ordered", order_approved_at="approved", order_delivered_carrier_date="shipped",
              order_delivered_customer_date="delivered", order_estimated_delivery_date="estimated")
CUSTOMERS = read("olist_customers_dataset", customer_id="c", customer_unique_id="customer", customer_zip_code_prefix="zip",
                 customer_city="city", customer_state="state")
ORDERS = ORDERS.merge(CUSTOMERS, on="c", how="left")
PAYMENTS = read("olist_order_payments_dataset", order_id="order_id", payment_type="type", payment_installments="instalments",
                payment_value="amount")
PAYMENTS["amount"] = cents(PAYMENTS["amount"])
PAYMENTS["instalments"] = PAYMENTS["instalments"].astype(int)
ITEMS = read("olist_order_items_dataset", order_id="order_id", product_id="product", seller_id="seller", price="price",
             freight_value="freight")
ITEMS["price"], ITEMS["freight"] = cents(ITEMS["price"]), cents(ITEMS["freight"])
REVIEWS = read("olist_order_reviews_dataset", review_id="review", order_id="order_id", review_score="score",
               review_creation_date="created", review_comment_message="comment")
REVIEWS["score"] = REVIEWS["score"].astype(int)
PRODUCTS = read("olist_products_dataset", product_id="product", product_category_name="category")
PRODUCTS = PRODUCTS.merge(read("product_category_name_translation", product_category_name="category",
                               product_category_name_english="english"), on="category", how="left")
SELLERS = read("olist_sellers_dataset", seller_id="seller", seller_zip_code_prefix="zip", seller_city="city",
               seller_state="state")
ORDERS["amount"] = ORDERS["order_id"].map(PAYMENTS.groupby("order_id")["amount"].sum()).fillna(0).astype("int64")
ORDERS["n_payments"] = ORDERS["order_id"].map(PAYMENTS.groupby("order_id").size()).fillna(0).astype(int)
ORDERS["n_items"] = ORDERS["order_id"].map(ITEMS.groupby("order_id").size()).fillna(0).astype(int)
ORDERS["item_sum"] = ORDERS["order_id"].map(ITEMS.groupby("order_id")["price"].sum()).fillna(0).astype("int64")
ORDERS["freight_sum"] = ORDERS["order_id"].map(ITEMS.groupby("order_id")["freight"].sum()).fillna(0).astype("int64")
LAST = (pd.Timestamp(ORDERS["ordered"].max()) + pd.Timedelta(seconds=1)).strftime("%Y-%m-%d %H:%M:%S")


def days(early, late):  # calendar days
    day = lambda column: pd.to_datetime(column).dt.normalize()
    return (day(late) - day(early)).dt.days


def bucket(value, bounds):
    for place, (label, upto) in enumerate(bounds):
        if upto is None or value <= upto:
            return place, label
    raise AssertionError(value)


def cell(value):
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    return value.item() if hasattr(value, "item") else value


def ratio(a, b):
    return None if b == 0 else a / b


class Scope:
    def __init__(self, params, as_of):
        self.params, self.as_of = params, as_of
        self.placed = ORDERS if as_of is None else ORDERS[ORDERS["ordered"] < as_of]
        self.sales = self.placed[self.placed["status"] == "delivered"].copy()
        self.sales["month"] = self.sales["ordered"].str[:7]
        ids = set(self.placed["order_id"])
        self.items = ITEMS[ITEMS["order_id"].isin(ids)]
        self.payments = PAYMENTS[PAYMENTS["order_id"].isin(ids)]
        self.reviews = REVIEWS[REVIEWS["order_id"].isin(ids) & self.before(REVIEWS["created"])]
        self.products = PRODUCTS[PRODUCTS["product"].isin(self.items["product"])]
        self.sellers = SELLERS[SELLERS["seller"].isin(self.items["seller"])]
        self.sold = self.sales.merge(ITEMS, on="order_id")

    def before(self, column):
        return column.notna() if self.as_of is None else column < self.as_of

    def seen(self, frame, name):
        return frame[name].where(self.before(frame[name]))

    def since(self):
        step = {self.params.get("unit", "months"): self.params["length"]}
        return (pd.Timestamp(self.as_of) - pd.DateOffset(**step)).strftime("%Y-%m-%d %H:%M:%S")

    def delivered(self):
        return self.sales[self.before(self.sales["delivered"])]

    def late(self):
        frame = self.delivered()
        frame = frame[frame["estimated"].notna()].copy()
        frame["late"] = days(frame["estimated"], frame["delivered"])
        return frame


DELAYS = [("more than 14 days early", -15), ("8 to 14 days early", -8), ("1 to 7 days early", -1), ("on the day", 0),
          ("1 to 3 days late", 3), ("4 to 7 days late", 7), ("more than 7 days late", None)]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def missing_values(s):
    rows = []
    dated = {"approved": "approved_at", "shipped": "shipped_at", "delivered": "delivered_at"}
    for name, label in {**dated, "estimated": "estimated_at", "zip": "zip", "city": "city", "state": "state"}.items():
        column = s.seen(s.placed, name) if name in dated else s.placed[name]
        rows.append([f"orders.{label}", len(column), int(column.isna().sum())])
    for frame, table, names in ((s.products, "products", {"category": "category", "english": "category_english"}),
                                (s.sellers, "sellers", {"zip": "zip", "city": "city", "state": "state"})):
        rows += [[f"{table}.{label}", len(frame), int(frame[name].isna().sum())] for name, label in names.items()]
    return [[*row, ratio(row[2], row[1])] for row in sorted(rows)]


def impossible_dates(s):
    placed, total = s.placed, len(s.placed)
    dates = sorted(placed["ordered"])
    middle = pd.Timestamp(dates[(total + 1) // 2 - 1])
    nearly = pd.Timestamp(dates[max(1, 99 * total // 100) - 1])
    ordered = pd.to_datetime(placed["ordered"])
    approved, shipped, delivered = (s.seen(placed, name) for name in ("approved", "shipped", "delivered"))
    found = {
        "approved before it was placed": approved < placed["ordered"],
        "dated more than a year after 99% of the orders": ordered > nearly + pd.DateOffset(years=1),
        "dated more than ten years before the median order": ordered < middle - pd.DateOffset(years=10),
        "delivered before it was placed": delivered < placed["ordered"],
        "delivered before it was shipped": delivered < shipped,
        "promised for before it was placed": placed["estimated"] < placed["ordered"],
        "shipped before it was approved": shipped < approved,
    }
    return [[label, int(hit.sum()), total, ratio(int(hit.sum()), total)] for label, hit in sorted(found.items())]


def data_quality(s):
    placed, sales = s.placed, s.sales
    delivered = s.seen(placed, "delivered")
    both = sales[(sales["n_payments"] > 0) & (sales["n_items"] > 0)]
    worth = both["item_sum"] + both["freight_sum"]
    found = {
        "order that is no sale but was delivered": delivered.notna() & (placed["status"] != "delivered"),
        "sale without delivery date": s.seen(sales, "delivered").isna(),
        "sale of zero amount": sales["amount"] == 0,
        "order without customer region": placed["state"].isna(),
        "order without payment": placed["n_payments"] == 0,
        "order without item": placed["n_items"] == 0,
        "sale whose payments and items differ by more than 1%": (both["amount"] - worth).abs() * 100 > worth,
        "product without category": s.products["category"].isna(),
    }
    return [[label, int(hit.sum()), len(hit), ratio(int(hit.sum()), len(hit))] for label, hit in sorted(found.items())]


def duplicates(s):
    def times(frame, by):
        sizes = frame.groupby(by, dropna=False).size()
        sizes = sizes[sizes > 1]
        return [len(sizes), int(sizes.sum())]

    return [
        ["orders of one customer in the same second", *times(s.placed, ["customer", "ordered"])],
        ["payments of one order with equal type, instalments and amount",
         *times(s.payments, ["order_id", "type", "instalments", "amount"])],
        ["review under several orders", *times(s.reviews, ["review"])],
        ["reviews of one order", *times(s.reviews, ["order_id"])],
    ]


def orphans(s):
    named = s.products[s.products["category"].notna()].groupby("category")["english"].apply(lambda e: e.notna().any())
    found = {
        "order to a customer": s.placed["customer"].isna(),
        "item to its order": ~s.items["order_id"].isin(ORDERS["order_id"]),
        "payment to its order": ~s.payments["order_id"].isin(ORDERS["order_id"]),
        "review to its order": ~REVIEWS[REVIEWS["order_id"].isin(s.placed["order_id"])]["order_id"].isin(ORDERS["order_id"]),
        "item to its product": ~s.items["product"].isin(PRODUCTS["product"]),
        "category to its English name": ~named,
        "item to its seller": ~s.items["seller"].isin(SELLERS["seller"]),
    }
    return [[label, len(hit), int(hit.sum()), ratio(int(hit.sum()), len(hit))] for label, hit in sorted(found.items())]


def lines_per_order(s):
    def line(part, lines):
        n = s.placed["order_id"].map(lines).fillna(0)
        return [part, len(n), int((n == 0).sum()), int((n == 1).sum()), int((n > 1).sum()), int(n.max() if len(n) else 0)]

    return [
        line("items", s.items.groupby("order_id").size()),
        line("payments", s.payments.groupby("order_id").size()),
        line("reviews", s.reviews.groupby("order_id").size()),
        line("sellers", s.items.groupby("order_id")["seller"].nunique()),
    ]


def odd_payments(s):
    p = s.payments
    found = {
        "payment in less than one instalment": p["instalments"] < 1,
        "payment of an unknown type": p["type"].str.lower().isin(["", "not_defined", "unknown", "undefined", "none"]),
        "payment of less than nothing": p["amount"] < 0,
        "payment of nothing": p["amount"] == 0,
    }
    return [[label, int(hit.sum()), len(p), int(p[hit]["amount"].sum()) / 1e4] for label, hit in sorted(found.items())]


def thin_months(s):
    placed = s.placed.assign(month=s.placed["ordered"].str[:7], sale=s.placed["status"] == "delivered")
    months = placed.groupby("month")["sale"].agg(["size", "sum"])
    middle = sorted(months["size"])[(len(months) + 1) // 2 - 1] if len(months) else None
    return [[month, int(row["size"]), int(row["sum"]), row["size"] / middle] for month, row in months.iterrows()]


def orders_by_status(s):
    sizes = s.placed.groupby("status").size()
    rows = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
    return [[status, n, n / len(s.placed), "yes" if status == "delivered" else "no"] for status, n in rows]


def sales_by_month(s):
    first = s.sales.groupby("customer")["month"].min()
    rows, before = [], None
    for month, frame in s.sales.groupby("month"):
        new, all_ = int((first == month).sum()), frame["customer"].nunique()
        amount = int(frame["amount"].sum())
        growth = None
        enough = before and before[2] >= 30 and 0 < before[1] and amount <= 10 * before[1]
        if enough and pd.Period(month, "M") - 1 == pd.Period(before[0], "M"):
            growth = (amount - before[1]) / before[1]
        rows.append([month, len(frame), all_, new, all_ - new, amount / 1e4, amount / 1e4 / len(frame), growth])
        before = (month, amount, len(frame))
    return rows


def by_part(s, key, label=lambda value: value):
    return [[label(value), len(f), len(f) / len(s.sales), int(f["amount"].sum()) / 1e4] for value, f in s.sales.groupby(key)]


def sales_heat_map(s):
    stamp = pd.to_datetime(s.sales["ordered"])
    return [[WEEKDAYS[day], hour, len(f), len(f) / len(s.sales)]
            for (day, hour), f in s.sales.groupby([stamp.dt.weekday, stamp.dt.hour])]


def order_value(s):
    steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    bounds = [("0 or less", 0), *((f"{low} to {high}", high * 10_000) for low, high in zip([0, *steps], steps)),
              ("more than 100000", None)]
    place = s.sales["amount"].map(lambda amount: bucket(amount, bounds)[0])
    whole = int(s.sales["amount"].sum())
    return [[bounds[p][0], len(f), len(f) / len(s.sales), int(f["amount"].sum()) / 1e4, ratio(int(f["amount"].sum()), whole),
             int(f["amount"].sum()) / 1e4 / len(f)] for p, f in s.sales.groupby(place)]


def basket_size(s):
    size = s.sales["n_items"].clip(upper=s.params["most"])
    return [[n, len(f), len(f) / len(s.sales), int(f["amount"].sum()) / 1e4, int(f["amount"].sum()) / 1e4 / len(f)]
            for n, f in s.sales.groupby(size)]


def payment_types(s):
    paid = PAYMENTS[PAYMENTS["order_id"].isin(s.sales["order_id"])]
    whole = int(paid["amount"].sum())
    rows = [[kind, f["order_id"].nunique(), len(f), int(f["amount"].sum())] for kind, f in paid.groupby("type")]
    rows.sort(key=lambda row: (-row[3], row[0]))
    return [[*row[:3], row[3] / 1e4, ratio(row[3], whole)] for row in rows]


def instalments(s):
    most = s.sales["order_id"].map(PAYMENTS.groupby("order_id")["instalments"].max())
    known = s.sales[most.notna()]
    return [[int(n), len(f), len(f) / len(known), int(f["amount"].sum()) / 1e4 / len(f)]
            for n, f in known.groupby(most[most.notna()])]


def orders_per_customer(s):
    per = s.sales.groupby("customer")["amount"].agg(["size", "sum"])
    whole = int(per["sum"].sum())
    return [[n, len(f), len(f) / len(per), int(f["sum"].sum()) / 1e4, ratio(int(f["sum"].sum()), whole)]
            for n, f in per.groupby("size")]


def new_and_returning(s):
    sales = s.sales.sort_values(["ordered", "order_id"])
    sales["first"] = ~sales["customer"].duplicated()
    rows = []
    for month, f in sales.groupby("month"):
        first, later = f[f["first"]], f[~f["first"]]
        a, b = int(first["amount"].sum()), int(later["amount"].sum())
        rows.append([month, len(first), len(later), a / 1e4, b / 1e4, ratio(b, a + b)])
    return rows


def second_order_delay(s):
    bounds = [("same day", 0), ("1 to 7 days", 7), ("8 to 30 days", 30), ("31 to 60 days", 60), ("61 to 90 days", 90),
              ("91 to 180 days", 180), ("181 to 365 days", 365), ("more than a year", None)]
    sales = s.sales.sort_values(["ordered", "order_id"])
    pairs = sales.groupby("customer")["ordered"].apply(list)
    pairs = pairs[pairs.map(len) > 1]
    gap = days(pairs.map(lambda p: p[0]), pairs.map(lambda p: p[1]))
    sizes = gap.map(lambda g: bucket(g, bounds)[0]).value_counts().sort_index()
    return [[bounds[p][0], n, n / len(gap), c / len(gap)] for p, n, c in zip(sizes.index, sizes, sizes.cumsum())]


def active_customers(s):
    number = lambda month: int(month[:4]) * 12 + int(month[5:])
    first = s.sales.groupby("customer")["month"].min()
    rows = []
    sold = {number(month) for month in s.sales["month"]}
    gone = {n + s.params["active_months"] for n in sold}
    for n in sorted(m for m in sold | gone if m <= max(sold)):
        month = f"{(n - 1) // 12:04}-{(n - 1) % 12 + 1:02}"
        age = number(month) - s.sales["month"].map(number)
        inside = s.sales[(age >= 0) & (age < s.params["active_months"])]
        active, amount = inside["customer"].nunique(), int(inside["amount"].sum()) / 1e4
        known = int((first <= month).sum())
        rows.append([month, known, active, active / known, amount, ratio(amount, active)])
    return rows


def second_order_cohorts(s):
    sales = s.sales.sort_values(["ordered", "order_id"])
    sales["next"] = sales.groupby("customer")["ordered"].shift(-1)
    first = sales[~sales["customer"].duplicated()]
    first = first.assign(waited=days(first["ordered"], first["next"]),
                         followed=(pd.Timestamp(s.as_of).normalize() - pd.to_datetime(first["ordered"]).dt.normalize()).dt.days)
    rows = []
    for cohort, f in first.groupby("month"):
        for step in range(30, 30 * s.params["steps"] + 1, 30):
            at = f[f["followed"] > step]
            if len(at):
                back = int((at["waited"] <= step).sum())
                rows.append([cohort, step, len(f), len(at), back, back / len(at)])
    return rows


def cohort_table(s):
    first = s.sales.groupby("customer")["month"].min()
    sales = s.sales.assign(cohort=s.sales["customer"].map(first))
    months = sorted(s.sales["month"].unique())
    for cohort, f in sales.groupby("cohort"):
        size = f["customer"].nunique()
        for month in months:
            after = (pd.Period(month, "M") - pd.Period(cohort, "M")).n
            if 0 <= after <= s.params["months"]:
                at = f[f["month"] == month]
                yield cohort, after, size, at["customer"].nunique(), int(at["amount"].sum())


def retention_cohorts(s):
    return [[c, after, size, buyers, buyers / size] for c, after, size, buyers, _ in cohort_table(s)]


def revenue_cohorts(s):
    rows, so_far = [], {}
    for c, after, size, _, amount in cohort_table(s):
        so_far[c] = so_far.get(c, 0) + amount
        rows.append([c, after, size, amount / 1e4, so_far[c] / 1e4 / size])
    return rows


def rfm(s):
    end = pd.Timestamp(s.as_of) if s.as_of else pd.Timestamp(s.sales["ordered"].max()).normalize() + pd.Timedelta(days=1)
    per = s.sales.groupby("customer").agg(last=("ordered", "max"), n=("order_id", "size"), amount=("amount", "sum"))
    per["recency"] = (end - pd.to_datetime(per["last"])).dt.days
    return per


def rfm_summary(s):
    per = rfm(s)
    rows = []
    for label, p in (("minimum", 0), ("5%", 5), ("25%", 25), ("median", 50), ("75%", 75), ("95%", 95), ("maximum", 100)):
        rank = max(1, math.ceil(p * len(per) / 100)) - 1
        at = lambda name: sorted(per[name])[rank]
        rows.append([label, at("recency"), at("n"), at("amount") / 1e4])
    mean = [int(per[name].sum()) / len(per) for name in ("recency", "n")]
    return [*rows, ["mean", *mean, int(per["amount"].sum()) / 1e4 / len(per)]]


def recency_and_frequency(s):
    recencies = [("up to 30 days", 30), ("31 to 90 days", 90), ("91 to 180 days", 180), ("181 to 365 days", 365),
                 ("more than a year", None)]
    frequencies = [("1", 1), ("2", 2), ("3", 3), ("4 or more", None)]
    per = rfm(s)
    whole = int(per["amount"].sum())
    keys = [per["recency"].map(lambda v: bucket(v, recencies)[0]), per["n"].map(lambda v: bucket(v, frequencies)[0])]
    return [[recencies[r][0], frequencies[n][0], len(f), len(f) / len(per), int(f["amount"].sum()) / 1e4,
             ratio(int(f["amount"].sum()), whole)] for (r, n), f in per.groupby(keys)]


def tenths(totals):
    order = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    whole, rows, done, start = sum(totals), [], 0, 0
    for tenth in range(min(10, len(order))):
        size = len(order) // 10 + (tenth < len(order) % 10)
        part = [int(amount) for _, amount in order[start:start + size]]
        start, done = start + size, done + sum(part)
        rows.append([tenth + 1, size, min(part) / 1e4, sum(part) / 1e4, ratio(sum(part), whole), ratio(done, whole)])
    return rows


def states(s):
    sales = s.sales.assign(region=s.sales["state"].fillna("(unknown)"))
    whole = int(sales["amount"].sum())
    rows = [[r, f["customer"].nunique(), len(f), int(f["amount"].sum())] for r, f in sales.groupby("region")]
    rows.sort(key=lambda row: (-row[3], row[0]))
    return [[*row[:3], row[3] / 1e4, ratio(row[3], whole), row[3] / 1e4 / row[2]] for row in rows]


def top_cities(s):
    sales = s.sales[s.sales["city"].notna()]
    whole = int(s.sales["amount"].sum())
    rows = [[city, state, f["customer"].nunique(), len(f), int(f["amount"].sum())]
            for (city, state), f in sales.groupby(["city", sales["state"].fillna("")])]
    rows.sort(key=lambda row: (-row[4], row[0], row[1]))
    return [[*row[:4], row[4] / 1e4, ratio(row[4], whole)] for row in rows[:s.params["limit"]]]


def delivery_time(s):
    bounds = [("up to 3 days", 3), ("4 to 7 days", 7), ("8 to 14 days", 14), ("15 to 21 days", 21), ("22 to 30 days", 30),
              ("more than 30 days", None)]
    took = days(s.delivered()["ordered"], s.delivered()["delivered"])
    sizes = took.map(lambda d: bucket(d, bounds)[0]).value_counts().sort_index()
    return [[bounds[p][0], n, n / len(took), c / len(took)] for p, n, c in zip(sizes.index, sizes, sizes.cumsum())]


def delivery_delay(s):
    frame = s.late()
    return [[DELAYS[p][0], len(f), len(f) / len(frame), int(days(f["ordered"], f["delivered"]).sum()) / len(f)]
            for p, f in frame.groupby(frame["late"].map(lambda d: bucket(d, DELAYS)[0]))]


def deliveries_by_month(s):
    rows, end = [], pd.Timestamp(s.as_of).normalize()
    for month, f in s.sales.groupby("month"):
        seen = s.before(f["delivered"])
        promised = f["estimated"].notna()
        over = pd.to_datetime(f["estimated"]).dt.normalize() < end
        due = promised & (seen | over)
        late = promised & ((seen & (days(f["estimated"], f["delivered"]) > 0)) | (~seen & over))
        took = int(days(f["ordered"], f["delivered"])[seen].sum())
        rows.append([month, len(f), int(seen.sum()), int((~seen & ~due).sum()), ratio(took, int(seen.sum())),
                     int(due.sum()), int(late.sum()), ratio(int(late.sum()), int(due.sum()))])
    return rows


def delivery_by_state(s):
    frame = s.delivered().assign(took=days(s.delivered()["ordered"], s.delivered()["delivered"]),
                                 late=days(s.delivered()["estimated"], s.delivered()["delivered"]) > 0)
    rows = [[state, len(f), int(f["took"].sum()) / len(f), ratio(int(f["late"].sum()), int(f["estimated"].notna().sum()))]
            for state, f in frame.groupby("state") if len(f) >= s.params["minimum"]]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def late_recent_orders(s):
    p = s.placed
    p = p[~p["status"].str.lower().isin(["canceled", "cancelled"]) & (p["ordered"] > s.since()) & s.before(p["delivered"])
          & (p["delivered"] > p["estimated"])]
    if s.params["counted_in"] == "calendar-days":
        late = days(p["estimated"], p["delivered"])
    else:
        late = (pd.to_datetime(p["delivered"]) - pd.to_datetime(p["estimated"])).dt.days
    p = p.assign(late=late)
    p = p[p["late"] >= s.params["late_days"]].sort_values(["late", "order_id"], ascending=[False, True])
    return p[["order_id", "status", "ordered", "estimated", "delivered", "late"]].values.tolist()


def scores(frame):
    return [len(frame), int(frame["score"].sum()) / len(frame), int((frame["score"] <= 2).sum()) / len(frame)]


def sale_reviews(s):
    return s.reviews.merge(s.sales[["order_id", "delivered", "estimated"]], on="order_id")


def review_scores(s):
    frame = sale_reviews(s)
    return [[score, len(f), len(f) / len(frame), int((f["comment"].fillna("").str.strip() != "").sum())] for score, f in frame.groupby("score")]


def reviews_by_month(s):
    frame = sale_reviews(s)
    return [[month, *scores(f), int((f["score"] >= 4).sum()) / len(f)]
            for month, f in frame.groupby(frame["created"].str[:7])]


def worst_zips(s):
    since = s.since()
    if s.params["zip"] == "customer":
        zips = s.placed[["order_id", "zip"]].dropna()
    else:
        zips = s.items.merge(SELLERS, on="seller")[["order_id", "zip"]].dropna().drop_duplicates()
    rows = []
    reviews = s.reviews.merge(zips, on="order_id")
    of_zip = dict(list(reviews.groupby("zip")))
    for code, orders in zips.groupby("zip"):
        every = of_zip.get(code, reviews[:0])
        recent = every[every["created"] >= since]
        needed = {"recent-reviews": len(recent), "all-reviews": len(every), "all-orders": len(orders)}[s.params["threshold"]]
        if len(recent) and needed > s.params["more_than"]:
            rows.append([code, int(recent["score"].sum()) / len(recent), len(recent), len(every), len(orders)])
    return sorted(rows, key=lambda row: (row[1], -row[2], row[0]))[:s.params["limit"]]


def delay_and_reviews(s):
    late = s.late()[["order_id", "late"]]
    frame = s.reviews.merge(late, on="order_id")
    return [[DELAYS[p][0], *scores(f)] for p, f in frame.groupby(frame["late"].map(lambda d: bucket(d, DELAYS)[0]))]


def delay_and_repeat(s):
    sales = s.sales.sort_values(["ordered", "order_id"])
    sales["next"] = sales.groupby("customer")["ordered"].shift(-1)
    first = sales[~sales["customer"].duplicated()]
    step = pd.Timedelta(days=s.params["days"])
    first = first[(pd.to_datetime(first["ordered"]) + step <= pd.Timestamp(s.as_of)) & s.before(first["delivered"])
                  & first["estimated"].notna()]
    back = pd.to_datetime(first["next"]) - pd.to_datetime(first["ordered"]) < step
    first = first.assign(back=back, place=days(first["estimated"], first["delivered"]).map(lambda d: bucket(d, DELAYS)[0]))
    return [[DELAYS[p][0], len(f), int(f["back"].sum()), int(f["back"].sum()) / len(f)] for p, f in first.groupby("place")]


def with_category(frame):
    named = frame.merge(PRODUCTS, on="product", how="left")
    return named.assign(name=named["english"].fillna(named["category"]))


def categories(s):
    sold = with_category(s.sold)
    whole = int(sold["price"].sum())
    rows = [[name, f["order_id"].nunique(), len(f), int(f["price"].sum())]
            for name, f in sold.groupby(sold["name"].fillna("(no category)"))]
    rows.sort(key=lambda row: (-row[3], row[0]))
    return [[*row[:3], row[3] / 1e4, ratio(row[3], whole), row[3] / 1e4 / row[2]] for row in rows]


def categories_by_review(s):
    sold = with_category(s.sold)
    of_order = sold.assign(name=sold["name"].fillna("(no category)"))[["order_id", "name"]].drop_duplicates()
    frame = s.reviews.merge(of_order, on="order_id")
    rows = [[name, *scores(f)] for name, f in frame.groupby("name") if len(f) >= s.params["minimum"]]
    return sorted(rows, key=lambda row: (row[2], row[0]))


def top_products(s):
    named = with_category(PRODUCTS[["product"]]).set_index("product")["name"]
    whole = int(s.sold["price"].sum())
    rows = [[product, cell(named.get(product)), f["order_id"].nunique(), len(f), int(f["price"].sum())]
            for product, f in s.sold.groupby("product")]
    rows.sort(key=lambda row: (-row[4], row[0]))
    return [[*row[:4], row[4] / 1e4, ratio(row[4], whole)] for row in rows[:s.params["limit"]]]


def top_sellers(s):
    sold = s.sold.assign(worth=s.sold["price"] + (s.sold["freight"] if s.params["amount"] == "items+freight" else 0))
    state = SELLERS.set_index("seller")["state"]
    rows = [[seller, cell(state.get(seller)), f["order_id"].nunique(), len(f), int(f["worth"].sum())]
            for seller, f in sold.groupby("seller")]
    rows = [row for row in rows if row[4] > s.params["more_than"] * 10_000]
    rows.sort(key=lambda row: (-row[4], row[0]))
    return [[*row[:4], row[4] / 1e4] for row in rows]


def seller_readings(s):
    joined = s.sales[["order_id"]].merge(ITEMS, on="order_id").merge(PAYMENTS, on="order_id", how="left")
    ways = {
        "item price": s.sold.groupby("seller")["price"].sum(),
        "item price and freight": (s.sold["price"] + s.sold["freight"]).groupby(s.sold["seller"]).sum(),
        "wrong: payments joined to items": joined.groupby("seller")["amount"].sum(),
    }
    limit = s.params["more_than"] * 10_000
    return [[label, int((sums > limit).sum()), int(sums.max()) / 1e4 if len(sums) else 0.0, int(sums.sum()) / 1e4]
            for label, sums in ways.items()]


def new_sellers(s):
    seen = s.placed.merge(ITEMS, on="order_id")
    when = seen["ordered"] if s.params["since"] == "placed" else s.seen(seen, "approved")
    first = when.dropna().groupby(seen["seller"]).min()
    counted = s.sold if s.params["counted"] == "sales" else seen
    state = SELLERS.set_index("seller")["state"]
    rows = [[seller, cell(state.get(seller)), first[seller], f["order_id"].nunique(), len(f)]
            for seller, f in counted.groupby("seller")
            if seller in first and first[seller] > s.since() and len(f) > s.params["more_than"]]
    return sorted(rows, key=lambda row: (-row[4], row[0]))


def sellers_by_month(s):
    first = s.sold.groupby("seller")["month"].min()
    return [[month, f["seller"].nunique(), int((first == month).sum()), len(f), int(f["price"].sum()) / 1e4]
            for month, f in s.sold.groupby("month")]


def freight_share(s):
    steps = [10, 20, 50, 100, 200, 500, 1000]
    bounds = [*((f"{low} to {high}", high * 10_000) for low, high in zip([0, *steps], steps)), ("more than 1000", None)]
    place = s.sold["price"].map(lambda price: bucket(price, bounds)[0])
    return [[bounds[p][0], len(f), int(f["price"].sum()) / 1e4, int(f["freight"].sum()) / 1e4,
             ratio(int(f["freight"].sum()), int((f["price"] + f["freight"]).sum()))] for p, f in s.sold.groupby(place)]


ANSWERS = {
    "missing-values": missing_values, "impossible-dates": impossible_dates, "data-quality": data_quality,
    "duplicates": duplicates, "orphans": orphans, "lines-per-order": lines_per_order, "odd-payments": odd_payments,
    "thin-months": thin_months, "orders-by-status": orders_by_status, "sales-by-month": sales_by_month,
    "sales-by-weekday": lambda s: by_part(s, pd.to_datetime(s.sales["ordered"]).dt.weekday, lambda d: WEEKDAYS[d]),
    "sales-by-hour": lambda s: by_part(s, s.sales["ordered"].str[11:13].astype(int)),
    "sales-heat-map": sales_heat_map, "order-value": order_value, "basket-size": basket_size,
    "payment-types": payment_types, "instalments": instalments, "orders-per-customer": orders_per_customer,
    "new-and-returning": new_and_returning, "second-order-delay": second_order_delay,
    "active-customers": active_customers, "second-order-cohorts": second_order_cohorts,
    "deliveries-by-month": deliveries_by_month,
    "retention-cohorts": retention_cohorts, "revenue-cohorts": revenue_cohorts, "rfm-summary": rfm_summary,
    "recency-and-frequency": recency_and_frequency, "revenue-concentration": lambda s: tenths(rfm(s)["amount"]),
    "states": states, "top-cities": top_cities, "delivery-time": delivery_time, "delivery-delay": delivery_delay,
    "delivery-by-state": delivery_by_state, "late-recent-orders": late_recent_orders, "review-scores": review_scores,
    "reviews-by-month": reviews_by_month, "worst-zips": worst_zips, "delay-and-reviews": delay_and_reviews,
    "delay-and-repeat": delay_and_repeat, "categories": categories, "categories-by-review": categories_by_review,
    "top-products": top_products, "product-concentration": lambda s: tenths(s.sold.groupby("product")["price"].sum()),
    "top-sellers": top_sellers, "seller-readings": seller_readings, "new-sellers": new_sellers,
    "sellers-by-month": sellers_by_month, "seller-concentration": lambda s: tenths(s.sold.groupby("seller")["price"].sum()),
    "freight-share": freight_share,
}
ANCHORED = {"late-recent-orders", "worst-zips", "delay-and-repeat", "new-sellers", "second-order-cohorts",
            "deliveries-by-month"}

asks = json.load(sys.stdin)
for ask in asks:
    as_of = ask["asOf"] or (LAST if ask["id"] in ANCHORED else None)
    rows = ANSWERS[ask["id"]](Scope(ask["params"], as_of))
    ask["rows"] = [[cell(value) for value in row] for row in rows]
json.dump(asks, sys.stdout, ensure_ascii=False)
