"""Facts of customers as of a date, computed with pandas from the CSV files of a shop, as the golden of readCustomerFacts.

Written from the definitions in docs/methods.md and from nothing else: no SQL, no code of this project.

    python3 customer_facts.py > customer-facts.json

Made with Python 3.11.2, pandas 1.5.3.
"""

import json
import pathlib
import sys

import pandas as pd

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here.parent / "features"))
from features import read  # noqa: E402

orders, tables = read([here.parent / "features" / "shop"])


def facts(as_of):
    end = pd.Timestamp(as_of)
    sales = orders[(orders.order_status == "delivered") & (orders.order_purchase_timestamp < end)].copy()
    payments = tables["order_payments"].copy()
    payments["cents"] = (payments.payment_value * 100).round().astype("int64")
    paid = payments.groupby("order_id").agg(cents=("cents", "sum"), instalments=("payment_installments", "max"))
    sales = sales.join(paid, on="order_id")
    sales["cents"] = sales.cents.fillna(0)
    year = sales.order_purchase_timestamp >= end - pd.DateOffset(months=12)
    sales["year_cents"] = sales.cents.where(year, 0)
    sales["year"] = year.astype(int)
    came = sales.order_delivered_customer_date < end
    day = lambda column: sales[column].dt.normalize()
    sales["days"] = (day("order_delivered_customer_date") - day("order_purchase_timestamp")).dt.days.where(came)
    promised = came & sales.order_estimated_delivery_date.notna()
    sales["promised"] = promised.astype(int)
    late = day("order_delivered_customer_date") > day("order_estimated_delivery_date")
    sales["late"] = (promised & late).astype(int)
    group = sales.groupby("customer_unique_id")
    result = pd.DataFrame({
        "orders": group.size(),
        "amount": group.cents.sum() / 100,
        "yearOrders": group.year.sum(),
        "yearAmount": group.year_cents.sum() / 100,
        "deliveryDays": group.days.sum(),
        "delivered": group.days.count(),
        "late": group.late.sum(),
        "promised": group.promised.sum(),
        "instalments": group.instalments.sum(),
        "instalmentOrders": group.instalments.count(),
    })
    reviews = tables["order_reviews"]
    rated = sales[["customer_unique_id", "order_id"]].merge(reviews[reviews.review_creation_date < end], on="order_id")
    result["reviewTotal"] = rated.groupby("customer_unique_id").review_score.sum()
    result["reviews"] = rated.groupby("customer_unique_id").size()
    bad = rated[(rated.review_score <= 3) & (rated.review_creation_date >= end - pd.DateOffset(months=1))]
    result["badReviews"] = bad.groupby("customer_unique_id").size()
    result = result.fillna(0).astype(float)
    named = sales[["customer_unique_id", "order_id"]].merge(tables["order_items"], on="order_id")
    named = named.merge(tables["products"].dropna(subset=["product_category_name"]), on="product_id")
    lines = named.groupby(["customer_unique_id", "product_category_name"]).size().reset_index(name="lines")
    lines = lines.sort_values(["lines", "product_category_name"], ascending=[False, True], kind="stable")
    main = lines.drop_duplicates("customer_unique_id").set_index("customer_unique_id").product_category_name
    return {
        "asOf": as_of.replace(" ", "T"),
        "customers": {
            customer: {**row, "category": main.get(customer)} for customer, row in result.to_dict("index").items()
        },
    }


readings = [facts(as_of) for as_of in ["2018-09-01 00:00:00", "2017-09-01 00:00:00", "2018-02-28 12:00:00"]]
json.dump({"made with": f"pandas {pd.__version__}", "readings": readings}, sys.stdout, indent=1, sort_keys=True)
