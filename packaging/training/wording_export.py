"""Writes a trained network as ONNX with weights of eight bits.

python packaging/training/wording_export.py NETWORK.pt resources/models/wording/network.onnx
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from wording_net import Net

NAMES = ("ids", "types", "mask")
KINDS = ["MatMul", "Gather", "Gemm"]


class Answering(nn.Module):
    """The network with probabilities for its answers."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        return torch.softmax(self.net(ids, types, mask), -1)


def main(source: str, target: str) -> None:
    """Export and quantise."""
    net = Net()
    net.load_state_dict(torch.load(source))
    net.eval()
    ids = torch.full((2, 16), 1000)
    given = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    axes = {name: {0: "pairs", 1: "pieces"} for name in NAMES}
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / "network.onnx")
        torch.onnx.export(
            Answering(net), given, whole, input_names=list(NAMES), output_names=["p"],
            dynamic_axes=axes, dynamo=False, opset_version=17,
        )  # fmt: skip
        quantize_dynamic(
            whole, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=KINDS
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
