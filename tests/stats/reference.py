"""Writes reference.json: values of the statistics of plimsoll as SciPy and NumPy have them.

    python3 tests/stats/reference.py > tests/stats/reference.json      (SciPy 1.17.1, NumPy 2)
"""

import itertools
import json

import numpy
import scipy.stats

source = numpy.random.default_rng(20261122)


def quantiles():
    for n in (1, 2, 5, 40):
        values = sorted(source.normal(size=n).round(3).tolist())
        for p in (0.0, 0.025, 0.5, 0.9, 1.0):
            yield {"values": values, "p": p, "quantile": float(numpy.quantile(values, p))}


def wilson():
    z = scipy.stats.norm.ppf(0.975)
    for n, of in ((0, 5), (1, 1), (3, 40), (20, 40), (999, 1000)):
        interval = scipy.stats.binomtest(n, of).proportion_ci(method="wilson")
        yield {"n": n, "of": of, "z": float(z), "low": float(interval.low), "high": float(interval.high)}


def discovery():
    for p in ([0.5], [0.01, 0.02, 0.03], [0.04, 0.001, 0.8, 0.04, 0.2], source.uniform(size=30).round(4).tolist()):
        yield {"p": p, "q": scipy.stats.false_discovery_control(p, method="bh").tolist()}


def delta():
    for first, second in (([3, 0, 1], [1, 2, 2]), ([5, 0, 0], [0, 0, 5]), ([1, 1], [1, 1]), ([4, 9, 2, 30, 11, 6], [8, 8, 1, 20, 21, 2])):
        cases = [numpy.repeat(range(len(steps)), steps) for steps in (first, second)]
        above = scipy.stats.mannwhitneyu(*cases).statistic
        yield {"first": first, "second": second, "delta": float(2 * above / (len(cases[0]) * len(cases[1])) - 1)}


def keyness():
    # Monroe, Colaresi and Quinn (2008), equations 15, 16 and 22, written with arrays over the whole vocabulary
    first, second = numpy.array([12, 0, 30, 958]), numpy.array([3, 7, 31, 1459])
    for size in (1.0, 100.0):
        prior = size * (first + second) / (first + second).sum()
        odds = [numpy.log((y + prior) / (y.sum() + size - y - prior)) for y in (first, second)]
        difference = odds[0] - odds[1]
        z = difference / numpy.sqrt(1 / (first + prior) + 1 / (second + prior))
        for word in range(3):
            yield {
                "count": [int(first[word]), int(second[word])], "words": [int(first.sum()), int(second.sum())],
                "prior": float(prior[word]), "all": size, "delta": float(difference[word]), "z": float(z[word]),
            }


def dispersion():
    for occurrences, sizes in (([1, 1, 1], [10, 10, 10]), ([3, 0, 0], [10, 10, 10]), ([5, 1, 0, 2], [40, 10, 25, 100])):
        v, s = numpy.array(occurrences) / sum(occurrences), numpy.array(sizes) / sum(sizes)
        yield {"occurrences": occurrences, "sizes": sizes, "deviation": float(abs(v - s).sum() / 2 / (1 - s.min()))}


def stratified():
    # rows: cases and exposure of the first collection, then of the second
    for strata in ([[4, 100, 2, 120]], [[12, 400, 2, 100], [3, 100, 9, 500]], source.integers(1, 300, size=(12, 4)).tolist()):
        n, of, m, against = numpy.array(strata, dtype=float).T
        # the ratio by inverting sums of expected counts, the difference as a mean of differences with weights
        weight = of * against / (of + against)
        difference = numpy.average(n / of - m / against, weights=weight)
        ratio = (n * against / (of + against)).sum() / (m * of / (of + against)).sum()
        yield {"strata": strata, "difference": float(difference), "ratio": float(ratio)}


def van_elteren():
    for strata in ([[[3, 0, 1], [1, 2, 2]]], [[[3, 0, 1], [1, 2, 2]], [[5, 5, 0], [0, 5, 15]]], source.integers(0, 9, size=(6, 2, 6)).tolist()):
        deltas, weights = [], []
        for first, second in strata:
            cases = [numpy.repeat(range(len(steps)), steps) for steps in (first, second)]
            n, m = map(len, cases)
            deltas.append(2 * scipy.stats.mannwhitneyu(*cases).statistic / (n * m) - 1)
            weights.append(n * m / (n + m + 1))
        yield {"strata": strata, "delta": float(numpy.average(deltas, weights=weights))}


def permutation():
    # exact: every way of dealing the articles to the two outlets
    for first, second in (
        (([4, 3, 6, 2, 5], [100, 120, 150, 90, 110]), ([1, 2, 0, 3, 1, 4], [90, 200, 110, 130, 100, 120])),
        (([2, 2, 2, 2, 2], [100] * 5), ([2, 2, 2, 2, 2], [100] * 5)),
        (([3, 1, 0, 2, 2], [150, 80, 120, 90, 100]), ([1, 2, 1, 4, 2], [90, 100, 80, 130, 100])),
    ):
        hits, words = numpy.array(first[0] + second[0]), numpy.array(first[1] + second[1])
        places, size = range(len(hits)), len(first[0])

        def apart(deal):
            rest = [place for place in places if place not in deal]
            return abs(hits[list(deal)].sum() / words[list(deal)].sum() - hits[rest].sum() / words[rest].sum())

        deals = [apart(deal) for deal in itertools.combinations(places, size)]
        yield {"first": list(first), "second": list(second), "p": sum(deal >= apart(range(size)) - 1e-12 for deal in deals) / len(deals)}


def bootstrap():
    # two outlets: percentile intervals of the pooled rates and of their ratio, all articles drawn together
    hits = numpy.concatenate([source.poisson(6, size=40), source.poisson(3, size=40)])
    words, first = source.integers(150, 500, size=80), numpy.arange(80) < 40
    drawn = source.integers(0, 80, size=(100_000, 80))
    rates = [(hits * own)[drawn].sum(axis=1) * 1000 / (words * own)[drawn].sum(axis=1) for own in (first, ~first)]
    ends = [numpy.quantile(values, [0.025, 0.975]).tolist() for values in (*rates, rates[0] / rates[1])]
    yield {"hits": hits.tolist(), "words": words.tolist(), "first": ends[0], "second": ends[1], "ratio": ends[2]}


tables = [quantiles, wilson, discovery, delta, keyness, dispersion, permutation, bootstrap, stratified, van_elteren]
print(json.dumps({table.__name__: list(table()) for table in tables}, indent=1))
