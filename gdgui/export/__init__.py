"""Export: a run replayed into films, pictures, pages and tables, unseen. Knows model and views alone."""
