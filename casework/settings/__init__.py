"""Settings, one module for each way to run: ``demo``, ``test`` and ``production``, all on top of ``base``."""
