"""The rules of Lichte Benen: pure functions over plain data. No clock, no chance, no files.

No code of the server calls days, diary, explain, history, patterns, plan and safety: they are the
second opinion on what the phone computes, held against it by tests/vectors/.
"""
