"""Writes the synthetic shop of the feature goldens (Olist file names) into the folder `shop` beside this file.

It holds what makes features hard: several payments, items and reviews an order, orders without them, cancelled orders,
reviews and deliveries before and after the as-of dates, products without category, repeat buyers, orders at the very
edge of a window. Run: python3 make_shop.py (Python 3.11; the generator of `random` is the same since 3.2).
"""

import csv
import datetime
import pathlib
import random

rng = random.Random(20180830)
folder = pathlib.Path(__file__).parent / "shop"
start = datetime.datetime(2017, 1, 1)
edges = ["2017-09-01 00:00:00", "2018-03-01 00:00:00", "2018-02-28 23:59:59", "2018-09-01 00:00:00", "2018-08-31 23:59:59"]
categories = ["beleza_saude", "pc_gamer", "brinquedos", "Brinquedos", ""]


def stamp(moment):
    return moment.strftime("%Y-%m-%d %H:%M:%S")


tables = {
    "olist_customers_dataset": [["customer_id", "customer_unique_id", "customer_zip_code_prefix", "customer_city", "customer_state"]],
    "olist_orders_dataset": [["order_id", "customer_id", "order_status", "order_purchase_timestamp", "order_approved_at", "order_delivered_carrier_date", "order_delivered_customer_date", "order_estimated_delivery_date"]],
    "olist_order_payments_dataset": [["order_id", "payment_sequential", "payment_type", "payment_installments", "payment_value"]],
    "olist_order_items_dataset": [["order_id", "order_item_id", "product_id", "seller_id", "shipping_limit_date", "price", "freight_value"]],
    "olist_order_reviews_dataset": [["review_id", "order_id", "review_score", "review_comment_title", "review_comment_message", "review_creation_date", "review_answer_timestamp"]],
    "olist_products_dataset": [["product_id", "product_category_name"]],
    "olist_sellers_dataset": [["seller_id", "seller_zip_code_prefix", "seller_city", "seller_state"], ["s1", "01001", "x", "SP"]],
}
for product in range(12):
    tables["olist_products_dataset"].append([f"p{product}", categories[product % len(categories)]])

for number in range(160):
    order, customer = f"o{number:03}", f"c{int(rng.random() ** 2 * 70):02}"
    bought = start + datetime.timedelta(seconds=rng.randrange(730 * 86400))
    bought = stamp(bought) if number % 12 else edges[number // 12 % len(edges)]
    moment = datetime.datetime.fromisoformat(bought)
    status = "canceled" if rng.random() < 0.1 else "delivered"
    arrived = "" if rng.random() < 0.1 else stamp(moment + datetime.timedelta(seconds=rng.randrange(86400, 40 * 86400)))
    promised = stamp((moment + datetime.timedelta(days=rng.randrange(5, 30))).replace(hour=0, minute=0, second=0))
    tables["olist_customers_dataset"].append([f"k{number:03}", customer, "01037", "x", "SP"])
    tables["olist_orders_dataset"].append([order, f"k{number:03}", status, bought, bought, bought, arrived, promised if rng.random() < 0.9 else ""])
    for line in range(rng.choice([0, 1, 1, 1, 2, 3])):
        tables["olist_order_payments_dataset"].append([order, line + 1, "credit_card", rng.choice([0, 1, 1, 3, 10]), f"{rng.randrange(0, 30000) / 100:.2f}"])
    for line in range(rng.choice([0, 1, 1, 1, 2, 4])):
        tables["olist_order_items_dataset"].append([order, line + 1, f"p{rng.randrange(12)}", "s1", bought, f"{rng.randrange(0, 20000) / 100:.2f}", f"{rng.randrange(0, 3000) / 100:.2f}"])
    for line in range(rng.choice([0, 1, 1, 1, 2])):
        written = (moment + datetime.timedelta(days=rng.randrange(1, 60))).replace(hour=0, minute=0, second=0)
        tables["olist_order_reviews_dataset"].append([f"r{number:03}-{line}", order, rng.randrange(1, 6), "", "", stamp(written), ""])

folder.mkdir(exist_ok=True)
for name, rows in tables.items():
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
