"""The dialogs: none is in the way of anything that goes on."""
