"""The sandbox: zygotes that fork jailed processes. Nothing here knows what an exercise is."""
