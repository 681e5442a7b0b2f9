"""Moments in UTC on the clocks of several zones, by Python's zoneinfo: python3 local-stamps.py > local-stamps.json"""
import json, sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

zones = ["UTC", "Europe/Paris", "Europe/London", "America/Sao_Paulo", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"]
start = datetime(2011, 12, 29, 22, 45, tzinfo=timezone.utc)
moments = [start + timedelta(hours=1747 * step + step % 7, minutes=17 * step) for step in range(60)]
rows = [[zone, at.strftime("%Y-%m-%dT%H:%M:%SZ"), at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")] for zone in zones for at in moments]
json.dump({"tool": f"Python {sys.version.split()[0]} zoneinfo", "rows": rows}, sys.stdout, indent=0)
print()
