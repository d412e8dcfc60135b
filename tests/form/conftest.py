import sys
from pathlib import Path

# The process that answers lines of JSON is that of the compiled rules.
sys.path.insert(0, str(Path(__file__).parents[1] / "conformance"))
sys.path.insert(0, str(Path(__file__).parent))
