"""Golden values for the modular-addition transformer, from an independent implementation in torch (float64).

It runs the whole transformer, all three positions under a causal mask, with none of the shortcuts of src/figures/nets.
    apt-get install python3-torch && /usr/bin/python3 tests/unit/nets/golden/modular.py > tests/unit/nets/golden/modular.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
p, d, H, M, fraction = 5, 8, 4, 12, 0.6
SHAPES = {"W_E": (p + 1, d), "W_pos": (3, d), "W_Q": (d, d), "W_K": (d, d), "W_V": (d, d), "W_O": (d, d),
          "W_in": (d, M), "b_in": (M,), "W_out": (M, d), "b_out": (d,), "W_U": (d, p)}


def start(index, shape):
    n = math.prod(shape)
    return (0.5 * torch.sin(1.7 * torch.arange(n) + 0.9 * index + 0.3)).float().double().reshape(shape)


weights = {name: start(i, shape).requires_grad_(True) for i, (name, shape) in enumerate(SHAPES.items())}


def run(pairs):
    W = weights
    tokens = torch.tensor([[k // p, k % p, p] for k in pairs])
    resid_pre = W["W_E"][tokens] + W["W_pos"]
    split = lambda x: x.reshape(*x.shape[:-1], H, d // H).transpose(1, 2)  # [pair, head, position, d_head]
    q, k, v = (split(resid_pre @ W[name]) for name in ("W_Q", "W_K", "W_V"))
    scores = q @ k.transpose(-1, -2) / math.sqrt(d // H)
    scores = scores.masked_fill(torch.ones(3, 3).triu(1).bool(), float("-inf"))
    pattern = scores.softmax(-1)
    z = (pattern @ v).transpose(1, 2).reshape(len(pairs), 3, d)
    resid_mid = resid_pre + z @ W["W_O"]
    post = torch.relu(resid_mid @ W["W_in"] + W["b_in"])
    resid_post = resid_mid + post @ W["W_out"] + W["b_out"]
    return (resid_post @ W["W_U"])[:, -1], pattern, post[:, -1]


pairs = [3, 0, 7, 12, 24, 9, 16, 21, 5, 18, 11, 2]
target = torch.tensor([(k // p + k % p) % p for k in pairs])
optimiser = torch.optim.AdamW(weights.values(), lr=1e-2, betas=(0.9, 0.98), weight_decay=1.0)
out = {"pairs": pairs}
logits, pattern, post = run(pairs)
out["logits"] = logits.tolist()
out["pattern"] = pattern[:, :, -1].tolist()
out["post"] = post.tolist()
out["losses"] = []
for step in range(3):
    for group in optimiser.param_groups:
        group["lr"] = 1e-2 * min(1, (step + 1) / 10)
    optimiser.zero_grad()
    loss = torch.nn.functional.cross_entropy(run(pairs)[0], target)
    loss.backward()
    if step == 0:
        out["gradients"] = {name: w.grad.flatten().tolist() for name, w in weights.items()}
    out["losses"].append(loss.item())
    optimiser.step()
out["after"] = {name: w.detach().flatten().tolist() for name, w in weights.items()}
rounded = json.loads(json.dumps(out), parse_float=lambda x: float("%.8g" % float(x)))
print(json.dumps(rounded, separators=(",", ":")))
