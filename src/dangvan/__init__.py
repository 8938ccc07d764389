"""Official Word documents of the Communist Party of Vietnam from typed facts."""
