import statistics as st
d = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(d), st.median(d), st.mode(d), st.stdev(d), st.pstdev(d), st.variance(d), st.pvariance(d), st.median_low([1, 2]), st.median_high([1, 2]), st.fmean(d), st.multimode('aabb'), st.harmonic_mean([1, 2]), st.geometric_mean([1, 2]), st.quantiles(d, n=4), st.mean([1, 2]), st.mean([1.5, 2]), st.median([1, 2]), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [1, 2, 4]), st.covariance([1, 2, 3], [1, 2, 4]), st.median_grouped([1, 2, 2, 3]), st.NormalDist(0, 1).cdf(1))
try: st.mean([])
except st.StatisticsError as e: print(e)
try: st.stdev([1])
except st.StatisticsError as e: print(e)
from fractions import Fraction; print(st.mean([Fraction(1, 2), 1]))

# What CPython 3.11 prints:
# expect: 4 3 2 2.943920288775949 2.7255405754769875 8.666666666666666 7.428571428571429 1 2 4.0 ['a', 'b'] 1.3333333333333333 1.414213562373095 [2.0, 3.0, 7.0] 1.5 1.75 1.5 0.9819805060619656 LinearRegression(slope=1.5, intercept=-0.6666666666666665) 1.5 2.0 0.8413447460685429
# expect: mean requires at least one data point
# expect: stdev requires at least two data points
# expect: 3/4
