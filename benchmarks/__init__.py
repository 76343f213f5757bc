"""How fast kerntaken starts and loads, as ratios to bare imports and to a plain YAML load, all taken in one run."""
