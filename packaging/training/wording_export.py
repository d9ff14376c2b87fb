"""Writes a trained network as ONNX with weights of eight bits.

    python packaging/training/wording_export.py PAIRS.jsonl resources/models/wording/network.onnx NETWORK.pt...

Of several networks, which must be states of one training, the mean is written.
Some layers give one or two values that are many times larger than all others, and eight bits for all of
them leave little for the rest; those few are multiplied apart, in full (as Dettmers and others 2022).
Which they are is looked for on some of the pairs.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from wording_batches import Pair, prepared
from wording_net import Net
from wording_train import batch

NAMES = ("ids", "types", "mask")
KINDS = ["MatMul", "Gather", "Gemm"]
LARGE, MOST = 2.0, 4  # times the next value; values of a layer
SEEN = 256  # pairs that are looked at


class Answering(nn.Module):
    """The network with probabilities for its answers."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        return torch.softmax(self.net(ids, types, mask), -1)


class Apart(nn.Module):
    """A product of a layer in which some values are multiplied apart."""

    def __init__(self, whole: nn.Linear, places: list[int]) -> None:
        super().__init__()
        self.places, self.rest = places, whole
        self.own = whole.weight.detach()[:, places].T.clone()
        self.kept = torch.ones(whole.in_features)
        self.kept[places] = 0
        whole.weight.data[:, places] = 0

    def forward(self, x: Tensor) -> Tensor:
        found = self.rest(x * self.kept)
        for n, place in enumerate(self.places):
            found = found + x[..., place : place + 1] * self.own[n]
        return found


@torch.inference_mode()
def largest(net: Net, pairs: list[Pair]) -> dict[nn.Linear, Tensor]:
    """How large each value gets that the two large products of each layer are given."""
    parts = [part for layer in net.layers for part in (layer.up, layer.down)]
    found = {part: torch.zeros(part.in_features) for part in parts}

    def look(part: nn.Linear, given: tuple[Tensor, ...]) -> None:
        found[part] = torch.maximum(found[part], given[0].abs().amax((0, 1)))

    hooks = [part.register_forward_pre_hook(look) for part in found]
    for at in range(0, len(pairs), 32):
        net(*batch([(pair, False) for pair in pairs[at : at + 32]]))
    for hook in hooks:
        hook.remove()
    return found


def outstanding(size: Tensor) -> list[int]:
    """The places of values that are larger than all others by far."""
    values, places = size.sort(descending=True)
    count = max((n for n in range(1, MOST + 1) if values[n - 1] > LARGE * values[n]), default=0)
    return places[:count].tolist()


def main(pairs: str, target: str, *sources: str) -> None:
    """Export and quantise."""
    states = [torch.load(source) for source in sources]
    net = Net()
    net.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    net.eval()
    lines = Path(pairs).read_text("utf-8").splitlines()
    some = prepared([json.loads(line) for line in lines[:: len(lines) // SEEN]])
    sizes = largest(net, some)
    for layer in net.layers:
        for name in ("up", "down"):
            part = getattr(layer, name)
            if places := outstanding(sizes[part]):
                setattr(layer, name, Apart(part, places))
    _write(Answering(net), target)


def _write(net: Answering, target: str) -> None:
    ids = torch.full((2, 16), 1000)
    given = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    axes = {name: {0: "pairs", 1: "pieces"} for name in NAMES}
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / "network.onnx")
        torch.onnx.export(
            net, given, whole, input_names=list(NAMES), output_names=["p"],
            dynamic_axes=axes, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(
            whole, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=KINDS
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
