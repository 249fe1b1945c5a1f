"""The judge: runs hidden tests in a process of its own and asks the student's process questions."""
