"""The judgement of a store on Spark, for more reports than one machine takes."""

from zfxxgk.corpus.spark.documents import read_documents
from zfxxgk.corpus.spark.judgement import check
from zfxxgk.corpus.spark.stores import read_store

__all__ = ["check", "read_documents", "read_store"]
