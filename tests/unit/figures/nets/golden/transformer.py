"""Golden values for the transformers of several layers, from an independent implementation in torch (float64).

    apt-get install --no-install-recommends python3-torch
    /usr/bin/python3 tests/unit/figures/nets/golden/transformer.py > tests/unit/figures/nets/golden/transformer.json
"""
import json
import math

import torch
from torch.nn.functional import cross_entropy, gelu, layer_norm

torch.set_default_dtype(torch.float64)
SEQUENCES, STEPS = 3, 3
CASES = {
    "attention alone": dict(n_layers=2, d_model=8, n_heads=2, d_head=4, d_mlp=0, d_vocab=12, n_ctx=8),
    "with neurons": dict(n_layers=2, d_model=12, n_heads=2, d_head=4, d_mlp=16, d_vocab=12, n_ctx=8),
}


def shapes(c):
    wide = c["n_heads"] * c["d_head"]
    out = {"W_E": (c["d_vocab"], c["d_model"]), "W_pos": (c["n_ctx"], c["d_model"])}
    for layer in range(c["n_layers"]):
        block = {"W_Q": (c["d_model"], wide), "W_K": (c["d_model"], wide), "W_V": (c["d_model"], wide), "W_O": (wide, c["d_model"])}
        if c["d_mlp"]:
            block |= {"W_in": (c["d_model"], c["d_mlp"]), "b_in": (c["d_mlp"],), "W_out": (c["d_mlp"], c["d_model"])}
        out |= {f"blocks.{layer}.{name}": shape for name, shape in block.items()}
    return out | {"W_U": (c["d_model"], c["d_vocab"])}


def start(index, shape):
    n = math.prod(shape)
    return (0.5 * torch.sin(1.7 * torch.arange(n) + 0.9 * index + 0.3)).float().double().reshape(shape)


def logits_of(c, W, tokens):
    norm = lambda x: layer_norm(x, (c["d_model"],), eps=1e-5)
    split = lambda x: x.reshape(*x.shape[:-1], c["n_heads"], c["d_head"]).transpose(1, 2)
    hidden = torch.ones(c["n_ctx"], c["n_ctx"]).triu(1).bool()
    resid = W["W_E"][tokens] + W["W_pos"]
    for layer in range(c["n_layers"]):
        of = lambda name: W[f"blocks.{layer}.{name}"]
        q, k, v = (split(norm(resid) @ of(name)) for name in ("W_Q", "W_K", "W_V"))
        scores = (q @ k.transpose(-1, -2) / math.sqrt(c["d_head"])).masked_fill(hidden, float("-inf"))
        z = (scores.softmax(-1) @ v).transpose(1, 2).flatten(2)
        resid = resid + z @ of("W_O")
        if c["d_mlp"]:
            resid = resid + gelu(norm(resid) @ of("W_in") + of("b_in"), approximate="tanh") @ of("W_out")
    return norm(resid) @ W["W_U"]


def case(c):
    W = {name: start(i, shape).requires_grad_(True) for i, (name, shape) in enumerate(shapes(c).items())}
    at = torch.arange(SEQUENCES * c["n_ctx"]).reshape(SEQUENCES, c["n_ctx"])
    tokens = (at * 7 + at // 5) % c["d_vocab"]
    targets = torch.where(at % 4 == 3, -100, (at * 5 + 2) % c["d_vocab"])  # a quarter of the places is not asked for
    optimiser = torch.optim.AdamW(W.values(), lr=1e-2, betas=(0.9, 0.98), weight_decay=0.5)
    out = {"tokens": tokens.flatten().tolist(), "targets": targets.flatten().tolist(), "losses": []}
    for step in range(STEPS):
        for group in optimiser.param_groups:
            group["lr"] = 1e-2 * [0.5, 1, 0.5][step]
        optimiser.zero_grad()
        logits = logits_of(c, W, tokens)
        loss = cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-100)
        loss.backward()
        if step == 0:
            out["logits"] = logits.flatten().tolist()
            out["gradients"] = {name: w.grad.flatten().tolist() for name, w in W.items()}
        out["losses"].append(loss.item())
        out["length"] = torch.nn.utils.clip_grad_norm_(W.values(), 0.3).item()
        optimiser.step()
    out["after"] = {name: w.detach().flatten().tolist() for name, w in W.items()}
    return {"shape": c, **out}


out = {name: case(c) for name, c in CASES.items()}
print(json.dumps(json.loads(json.dumps(out), parse_float=lambda x: float("%.8g" % float(x))), separators=(",", ":")))
