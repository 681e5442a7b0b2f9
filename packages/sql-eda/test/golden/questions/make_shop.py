"""Writes the small shop on which the golden answers stand: `python3 make_shop.py shop`.

Seeded, and messy on purpose: equal moments, several payments, items, sellers and reviews, nothing where something is usual,
a cancelled order that was delivered, accents, leading zeros, a thin first month. It is nobody's data.
"""
import csv
import datetime as dt
import os
import random
import sys

rng = random.Random(20180901)
folder = sys.argv[1]
os.makedirs(folder, exist_ok=True)
moment = lambda value: value.strftime("%Y-%m-%d %H:%M:%S") if value else ""

places = [("01037", "são paulo", "SP"), ("01038", "sao paulo", "SP"), ("20000", "rio de janeiro", "RJ"),
          ("30000", "", "MG"), ("40000", "feira, \"velha\"", "BA"), ("", "", "")]
categories = {"beleza_saude": "health_beauty", "pc_gamer": "", "esporte": "sports", "Ágata": "agate", "": ""}
products = [(f"p{n:02d}", rng.choice(list(categories))) for n in range(24)]
sellers = [(f"s{n:02d}", *rng.choice(places)) for n in range(13)]
people = [f"u{n:03d}" for n in range(120)]

customers, orders, payments, items, reviews = [], [], [], [], []
start = dt.datetime(2017, 3, 1)
for n in range(260):
    order = f"o{n:03d}"
    person = people[0] if n < 6 else rng.choice(people[: 20 if rng.random() < 0.4 else 120])
    ordered = start + dt.timedelta(days=int(500 * rng.random() ** 0.6), seconds=rng.randrange(86400))
    if n == 0:
        ordered = dt.datetime(2016, 9, 4, 21, 15, 19)
    if n in (7, 8):
        person, ordered = people[7], dt.datetime(2017, 11, 24, 0, 0, 0)
    customers.append((f"c{n:03d}", person, *rng.choice(places[:1] * 4 + places)))
    status = rng.choices(["delivered", "canceled", "shipped", "unavailable"], [86, 6, 5, 3])[0]
    approved = ordered + dt.timedelta(minutes=rng.randrange(3000)) if rng.random() < 0.97 else None
    shipped = ordered + dt.timedelta(hours=rng.randrange(1, 120)) if status in ("delivered", "shipped") else None
    estimated = (ordered + dt.timedelta(days=rng.randrange(8, 25))).replace(hour=0, minute=0, second=0)
    delivered = ordered + dt.timedelta(hours=rng.randrange(30, 700)) if status == "delivered" else None
    if n % 41 == 5:
        delivered = None
    if n % 67 == 9 and status == "canceled" or n == 100:
        delivered = ordered + dt.timedelta(days=5)
    if n == 50:
        delivered, shipped = ordered - dt.timedelta(days=1), ordered + dt.timedelta(days=1)
    if n % 29 == 3:
        estimated = None
    orders.append((order, f"c{n:03d}", status, moment(ordered), moment(approved), moment(shipped), moment(delivered),
                   moment(estimated)))
    total = 0
    for item in range(0 if n % 37 == 4 else rng.choice([1, 1, 1, 1, 2, 2, 3, 12 if n == 70 else 1])):
        price, freight = rng.choice([990, 1999, 5000, 12_000, 2990]) + rng.randrange(3) * 10, rng.choice([0, 810, 1510])
        if n == 90:
            price, freight = 300_000, 15_000
        total += price + freight
        product = rng.choice(products)[0] if n != 111 else "p99"
        items.append((order, item + 1, product, rng.choice(sellers[: 12 if n < 200 else 13])[0], "2017-01-01 00:00:00",
                      f"{price / 100:.2f}", f"{freight / 100:.2f}"))
    if n % 43 != 6:
        parts = rng.choice([1, 1, 1, 2, 4])
        for part in range(parts):
            cents = total - (parts - 1) * (total // parts) if part == 0 else total // parts
            kind = rng.choices(["credit_card", "boleto", "voucher", "not_defined"], [70, 18, 11, 1])[0]
            payments.append((order, part + 1, kind, rng.choice([1, 1, 2, 3, 10, 0 if n % 50 == 1 else 1]),
                             f"{cents / 100:.2f}"))
    for part in range(0 if n % 11 == 2 else 2 if n % 31 == 8 else 1):
        written = (delivered or ordered) + dt.timedelta(days=rng.randrange(1, 9), hours=rng.randrange(24))
        late = delivered and estimated and delivered > estimated
        score = rng.choices([1, 2, 3, 4, 5], [50, 15, 10, 10, 15] if late else [8, 4, 10, 20, 58])[0]
        review = f"r{n - 1:03d}" if n % 53 == 12 else f"r{n:03d}{'b' if part else ''}"
        reviews.append((review, order, score, "", "bom" if rng.random() < 0.4 else "", moment(written), moment(written)))


def write(name, header, rows):
    with open(os.path.join(folder, f"{name}.csv"), "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header.split(","), *rows])


write("olist_customers_dataset", "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state",
      customers)
write("olist_orders_dataset", "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
      "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date", orders)
write("olist_order_payments_dataset", "order_id,payment_sequential,payment_type,payment_installments,payment_value", payments)
write("olist_order_items_dataset", "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value", items)
write("olist_order_reviews_dataset", "review_id,order_id,review_score,review_comment_title,review_comment_message,"
      "review_creation_date,review_answer_timestamp", reviews)
write("olist_products_dataset", "product_id,product_category_name", products)
write("olist_sellers_dataset", "seller_id,seller_zip_code_prefix,seller_city,seller_state", sellers)
write("product_category_name_translation", "product_category_name,product_category_name_english",
      [(name, english) for name, english in categories.items() if english])
