"""Reading in a child process: a hostile file costs at most its time and its memory.

One child is kept for file after file. It answers with a document as JSON, so that nothing a
hostile file does to it can reach this process as code.
"""
