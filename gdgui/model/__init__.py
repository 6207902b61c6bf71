"""What gradient descent does, in numbers: data, losses, optimizers, runs and frames. Imports no Qt."""
