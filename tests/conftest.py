from hypothesis import HealthCheck, settings

# Time is measured in benchmarks: a busy machine must not fail a test. What Hypothesis sets by
# itself where it runs in continuous integration is kept.
settings.register_profile(
    "timeless", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("timeless")
