"""Makes the small shop's golden answers: `python3 make_golden.py`, in this folder.

Asks every question with its defaults, of the whole source and as of a moment, and the four Olist questions in each reading.
"""
import itertools
import json
import subprocess
import sys

defaults = json.load(open("defaults.json", encoding="utf-8"))
asks = [{"id": id, "params": params, "asOf": as_of}
        for as_of in (None, "2018-02-10 12:00:00") for id, params in defaults.items()]


def readings(id, **choices):
    for as_of in (None, "2018-02-10 12:00:00"):
        for values in itertools.product(*choices.values()):
            asks.append({"id": id, "params": {**defaults[id], **dict(zip(choices, values))}, "asOf": as_of})


readings("late-recent-orders", length=[1, 7], counted_in=["calendar-days", "whole-days"], late_days=[1, 3])
readings("late-recent-orders", length=[90], unit=["days"], late_days=[1])
readings("top-sellers", more_than=[0, 500, 1000], amount=["items", "items+freight"])
readings("seller-readings", more_than=[0, 1000])
readings("new-sellers", length=[2, 12], more_than=[0, 2, 3], since=["placed", "approved"], counted=["sales", "placed"])
readings("worst-zips", length=[2, 12], more_than=[0, 9, 10], limit=[3], zip=["customer", "seller"],
         threshold=["recent-reviews", "all-reviews", "all-orders"])
readings("delay-and-repeat", days=[30, 90])
readings("basket-size", most=[2])
readings("retention-cohorts", months=[2])
readings("revenue-cohorts", months=[2])
readings("active-customers", active_months=[1, 3])
readings("second-order-cohorts", steps=[1, 3])
readings("delivery-by-state", minimum=[1])
readings("categories-by-review", minimum=[1])
readings("top-cities", limit=[2])
readings("top-products", limit=[3])
done = subprocess.run([sys.executable, "answers.py", "shop"], input=json.dumps(asks), capture_output=True, text=True)
if done.returncode:
    raise SystemExit(done.stderr)
with open("answers.json", "w", encoding="utf-8") as file:
    file.write("[\n" + ",\n".join(json.dumps(a, ensure_ascii=False) for a in json.loads(done.stdout)) + "\n]\n")
