"""Export: a run or a lesson replayed into videos, pictures, pages and tables, unseen."""
