"""Samples for the component gallery. Nothing here is used by the product's own pages."""
