"""The network that reads two statements: BERT's encoder in the size of MiniLM, and a head of three answers."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu

LAYERS, SIZE, HEADS, INNER, PIECES, LONGEST = 6, 384, 12, 1536, 30522, 512
EPSILON = 1e-12
FORGOTTEN = 0.1  # values of a layer that are left out of a pair in a step of training
_PARTS = {
    "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "n2": "output.LayerNorm",
}


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.o = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.up, self.down = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.n1, self.n2 = nn.LayerNorm(SIZE, EPSILON), nn.LayerNorm(SIZE, EPSILON)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Plain products are faster here than PyTorch's own attention on a processor."""
        many, long, _ = x.shape
        each = SIZE // HEADS
        parts = self.qkv(x).view(many, long, 3, HEADS, each).permute(2, 0, 3, 1, 4)
        q, k, v = (part.reshape(many * HEADS, long, each) for part in parts)
        score = torch.bmm(q * each**-0.5, k.transpose(1, 2)).view(many, HEADS, long, long) + mask
        weight = torch.softmax(score, -1, dtype=torch.float32).to(v.dtype)
        seen = torch.bmm(weight.view(many * HEADS, long, long), v).view(many, HEADS, long, each)
        x = self.n1(x + self._kept(self.o(seen.transpose(1, 2).reshape(many, long, SIZE))))
        return self.n2(x + self._kept(self.down(gelu(self.up(x)))))

    def _kept(self, x: Tensor) -> Tensor:
        """In training with some values of each pair left out, the same in all its pieces."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= FORGOTTEN
        return x * (kept.to(x.dtype) / (1 - FORGOTTEN))


class Net(nn.Module):
    """The first piece and the mean of all go into the head: agree, disputed, unrelated."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.pos = nn.Embedding(PIECES, SIZE), nn.Embedding(LONGEST, SIZE)
        self.typ, self.norm = nn.Embedding(2, SIZE), nn.LayerNorm(SIZE, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Sequential(
            nn.Linear(2 * SIZE, SIZE), nn.GELU(), nn.Dropout(0.1), nn.Linear(SIZE, 3)
        )

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """The three values before they are made probabilities."""
        x = self.norm(self.word(ids) + self.pos.weight[: ids.shape[1]] + self.typ(types))
        hidden = torch.where(mask[:, None, None, :].bool(), 0.0, -1e4).to(x.dtype)
        for layer in self.layers:
            x = layer(x, hidden)
        weight = mask[..., None].to(x.dtype)
        mean = (x * weight).sum(1) / weight.sum(1)
        return self.head(torch.cat([x[:, 0], mean], -1)).float()


def pretrained(weights: Path) -> Net:
    """The encoder with the weights of all-MiniLM-L6-v2 and a new head."""
    given = load_file(weights)
    state = {
        "word.weight": given["embeddings.word_embeddings.weight"],
        "pos.weight": given["embeddings.position_embeddings.weight"],
        "typ.weight": given["embeddings.token_type_embeddings.weight"],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        there = f"encoder.layer.{n}."
        for kind in ("weight", "bias"):
            parts = [given[f"{there}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            state[f"layers.{n}.qkv.{kind}"] = torch.cat(parts)
            for ours, theirs in _PARTS.items():
                state[f"layers.{n}.{ours}.{kind}"] = given[f"{there}{theirs}.{kind}"]
    net = Net()
    net.load_state_dict(state, strict=False)
    return net
