"""``manage.py demo``: the whole product on one machine, from nothing, with invented people to look at."""
