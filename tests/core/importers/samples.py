"""Articles made up for these tests."""

ONE = """Ferry line to Storvik stays shut after inspection

Anna Lindand

Per O’Dahl

Reuters The ferry Havgula lies at the quay in Storvik. Two men are painting its rail. Reuters

The ferry Havgula will stay at its quay until the end of the month, the board said.

An inspection on Monday found “serious faults” in two engines. “We will not sail with one engine,” \
said Liv Moe, who heads the board.

Recommended Stories

list of 3 itemsend of list

‘Nobody told us’

Passengers said they had heard nothing. “Nobody told us,” said Ola Berg, 61.

Watch: The Havgula in the storm of 2019

Was the ferry safe in March? The board’s own log says that it was not.

Map showing the ferry lines of the north"""

TWO = """Council votes to close the Storvik library | Town hall News

April 9, 2024 (Northern Wire) — The council voted 7-4 on Tuesday to close the library in Storvik.

What it means

Readers will have to travel 40 miles, the reading society said.

The mayor denied that. She said a bus with 3,000 books will come each week.

With information from Northern Wire."""

THREE = """Two held over theft of 40 church bells

Police in Storvik arrested two men on Friday who are said to have stolen 40 bells.

Their lawyer said that one of them had been abroad since May.

Lind and Dahl write for the Associated Press. Dahl reported from Bergen."""
