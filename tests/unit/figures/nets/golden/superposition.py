"""Golden values for the toy model of superposition, from an independent implementation in torch (float64).

    apt-get install python3-torch && /usr/bin/python3 tests/unit/nets/golden/superposition.py > tests/unit/nets/golden/superposition.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
n, m, batch = 5, 2, 6
wave = lambda count, a, b: torch.sin(a * torch.arange(count) + b).float().double()
x = wave(batch * n, 2.3, 0.4).clamp_min(0).reshape(batch, n)
importance = 0.9 ** torch.arange(n)
out = {"x": x.flatten().tolist()}
for activation in ("relu", "linear"):
    W = wave(m * n, 1.7, 0.3).reshape(m, n).requires_grad_(True)
    b = (0.1 * wave(n, 1.1, 0.2)).float().double().requires_grad_(True)
    raw = torch.einsum("...m,mn->...n", torch.einsum("mn,...n->...m", W, x), W) + b
    error = x - (torch.relu(raw) if activation == "relu" else raw)
    loss = (importance * error**2).mean()
    loss.backward()
    out[activation] = {"loss": loss.item(), "d_W": W.grad.flatten().tolist(), "d_b": b.grad.tolist()}
rounded = json.loads(json.dumps(out), parse_float=lambda x: float("%.8g" % float(x)))
print(json.dumps(rounded, separators=(",", ":")))
