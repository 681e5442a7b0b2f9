"""Features of customers as of a date, computed with pandas from the CSV files of a shop, as the golden of readFeatures.

Written from the definitions in docs/methods.md and from nothing else: no SQL, no code of this project.

    python3 features.py shop > features.json        the committed golden: every reading of the test
    python3 features.py FOLDER… --reading JSON      one reading, for example '{"asOf": "2018-08-30 00:00:00"}'

A reading has asOf, and days or months when there is a window. Made with Python 3.11.2, pandas 1.5.3.
"""

import json
import pathlib
import sys

import pandas as pd

READINGS = [
    {"asOf": "2018-09-01 00:00:00"},
    {"asOf": "2017-09-01 00:00:00"},
    {"asOf": "2018-09-01 00:00:00", "months": 6},
    {"asOf": "2018-09-01 00:00:00", "days": 365},
    {"asOf": "2018-08-31 00:00:00", "months": 6},
]


def table(folders, name):
    for folder in folders:
        for suffix in ("csv", "csv.gz"):
            path = pathlib.Path(folder) / f"olist_{name}_dataset.{suffix}"
            if path.exists():
                return pd.read_csv(path, dtype={"customer_zip_code_prefix": str}, encoding="utf-8-sig")
    return None


def read(folders):
    tables = {name: table(folders, name) for name in ["customers", "orders", "order_payments", "order_items", "order_reviews", "products"]}
    orders = tables["orders"].merge(tables["customers"][["customer_id", "customer_unique_id"]], on="customer_id")
    for column in ["order_purchase_timestamp", "order_delivered_customer_date", "order_estimated_delivery_date"]:
        orders[column] = pd.to_datetime(orders[column])
    if tables["order_reviews"] is not None:
        reviews = tables["order_reviews"]
        reviews["review_creation_date"] = pd.to_datetime(reviews["review_creation_date"])
    return orders, tables


def features(shop, reading):
    orders, tables = shop
    as_of = pd.Timestamp(reading["asOf"])
    sales = orders[(orders.order_status == "delivered") & (orders.order_purchase_timestamp < as_of)].copy()
    payments = tables["order_payments"].copy()
    payments["cents"] = (payments.payment_value * 100).round().astype("int64")
    paid = payments.groupby("order_id").agg(cents=("cents", "sum"), instalments=("payment_installments", "max"))
    sales = sales.join(paid, on="order_id")
    sales["cents"] = sales.cents.fillna(0)

    by = sales.groupby("customer_unique_id").order_purchase_timestamp
    lifetime = pd.DataFrame({"first": by.min(), "last": by.max(), "orders": by.size()})
    lifetime["cents"] = sales.groupby("customer_unique_id").cents.sum()
    if "days" in reading:
        sales = sales[sales.order_purchase_timestamp >= as_of - pd.Timedelta(days=reading["days"])]
    if "months" in reading:
        sales = sales[sales.order_purchase_timestamp >= as_of - pd.DateOffset(months=reading["months"])]

    group = sales.groupby("customer_unique_id")
    result = pd.DataFrame({"frequency": group.size(), "monetary": group.cents.sum() / 100})
    result["recencyDays"] = (as_of - lifetime["last"]).dt.days
    result["lifetimeOrders"] = lifetime["orders"]
    result["tenureDays"] = (as_of - lifetime["first"]).dt.days
    result["averageOrderValue"] = result.monetary / result.frequency
    result["instalments"] = group.instalments.mean()
    spans = (lifetime["last"] - lifetime["first"]).dt.days / (lifetime.orders - 1)
    result["daysBetweenOrders"] = spans.where(lifetime.orders > 1)

    seen = sales[(sales.order_delivered_customer_date < as_of) & sales.order_estimated_delivery_date.notna()].copy()
    seen["delay"] = (seen.order_delivered_customer_date.dt.normalize() - seen.order_estimated_delivery_date.dt.normalize()).dt.days
    result["deliveryDelayDays"] = seen.groupby("customer_unique_id").delay.mean()

    if tables["order_items"] is not None:
        lines = sales[["customer_unique_id", "order_id"]].merge(tables["order_items"], on="order_id")
        lines["freight_cents"] = (lines.freight_value * 100).round()
        lines["all_cents"] = (lines.price * 100).round() + lines.freight_cents
        of = lines.groupby("customer_unique_id")
        result["itemsPerOrder"] = of.size() / of.order_id.nunique()
        result["freightShare"] = (of.freight_cents.sum() / of.all_cents.sum()).where(of.all_cents.sum() > 0)
        named = lines.merge(tables["products"].dropna(subset=["product_category_name"]), on="product_id")
        result["categoryCount"] = named.groupby("customer_unique_id").product_category_name.nunique()
    if tables["order_reviews"] is not None:
        reviews = tables["order_reviews"]
        reviews = reviews[reviews.review_creation_date < as_of]
        rated = sales[["customer_unique_id", "order_id"]].merge(reviews, on="order_id")
        result["reviewMean"] = rated.groupby("customer_unique_id").review_score.mean()

    gone = lifetime[~lifetime.index.isin(result.index)]
    return {
        "reading": reading,
        "customers": {
            customer: {name: None if pd.isna(value) else float(value) for name, value in row.items()}
            for customer, row in result.to_dict("index").items()
        },
        "lapsed": {
            customer: {"recencyDays": int((as_of - row["last"]).days), "lifetimeOrders": int(row["orders"]), "lifetimeMonetary": row["cents"] / 100}
            for customer, row in gone.to_dict("index").items()
        },
    }


if __name__ == "__main__":
    arguments = sys.argv[1:]
    one = json.loads(arguments[arguments.index("--reading") + 1]) if "--reading" in arguments else None
    folders = arguments[: arguments.index("--reading")] if one else arguments
    shop = read(folders)
    results = [features(shop, reading) for reading in ([one] if one else READINGS)]
    json.dump({"made with": f"pandas {pd.__version__}", "readings": results}, sys.stdout, indent=None if one else 1, sort_keys=True)
