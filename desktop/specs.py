"""Every action: its name, menu, key, tooltip, and when it is on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    """One action. `menu` is "Name" or "Name/Submenu"; `needs` names the state in which it is on (""
    is always); a `local` key works only within the panel that the action is put on; `rule` draws a
    line above it in the menu."""

    name: str
    menu: str
    text: str
    keys: str
    tip: str
    needs: str = ""
    local: bool = False
    rule: bool = False
    group: str = ""  # one of several, checkable
    checkable: bool = False


# fmt: off
MENUS = ("File", "Edit", "View", "Go", "Article", "Disputes", "Questions", "Claims", "Search", "Names", "Help")
FILE = (
    Spec("open", "File", "&Open…", "Ctrl+O", "Bring in articles from files", "library"),
    Spec("folder", "File", "Open &folder…", "Ctrl+Shift+O", "Bring in a whole folder", "library"),
    Spec("paste", "File", "&Paste article…", "Ctrl+Shift+V", "Bring in a text", "library"),
    Spec("samples", "File", "Open the &sample library", "Ctrl+Shift+S",
         "Bring in the articles that come with the program", "library"),
    Spec("retry", "File", "&Try the file again", "Ctrl+R",
         "Read once more the file chosen under Imports", "retry"),
    Spec("cancel", "File", "&Cancel the work", "Ctrl+.", "Stop what is going on", "job"),
    Spec("export", "File", "&Export report…", "Ctrl+E",
         "Write an annotated report or tables", "articles", rule=True),
    Spec("library", "File", "Open another &library…", "Ctrl+L",
         "Open the library in another folder", rule=True),
    Spec("reveal", "File", "Show the library’s fol&der", "Ctrl+Shift+D",
         "Open the folder of the library", "library"),
    Spec("backup", "File", "&Back up now", "Ctrl+B", "Make a checked copy", "library"),
    Spec("check", "File", "C&heck the library", "Ctrl+Shift+K",
         "Look whether all is as it should be", "library"),
    Spec("rebuild", "File", "Rebuild the search inde&x", "Ctrl+Shift+R",
         "Make the search index anew", "library"),
    Spec("quit", "File", "&Quit", "Ctrl+Q", "Close the window", rule=True),
)
EDIT = (
    Spec("undo", "Edit", "&Undo", "Ctrl+Z", "Take back the last change", "undo"),
    Spec("redo", "Edit", "&Redo", "Ctrl+Shift+Z, Ctrl+Y", "Make it again", "redo"),
    Spec("quote", "Edit", "&Copy quotation with source", "Ctrl+Shift+C",
         "Copy the selected words with outlet, title and date", "selection", rule=True),
    Spec("find", "Edit", "&Find in the article…", "Ctrl+F",
         "Find words in the article", "article", rule=True),
    Spec("find_next", "Edit", "Find &next", "F3", "Go to the next place", "article"),
    Spec("find_previous", "Edit", "Find &previous", "Shift+F3",
         "Go to the place before", "article"),
    Spec("scale", "Edit", "&Verdict scale…", "Ctrl+Shift+E",
         "Change the verdicts to choose from", "library", rule=True),
    Spec("preferences", "Edit", "Pr&eferences…", "Ctrl+,",
         "Theme, type, marks, keys, backups and the place of the library"),
)
VIEW = (
    Spec("theme_system", "View/&Theme", "As the &system", "Ctrl+Alt+1",
         "Follow the system", group="theme"),
    Spec("theme_light", "View/&Theme", "&Light", "Ctrl+Alt+2", "Dark on light", group="theme"),
    Spec("theme_dark", "View/&Theme", "&Dark", "Ctrl+Alt+3", "Light on dark", group="theme"),
    Spec("theme_contrast", "View/&Theme", "High &contrast", "Ctrl+Alt+4",
         "White on black, with the strongest signs", group="theme"),
    Spec("disputes_on", "View", "Mark &disputes", "Ctrl+Alt+D",
         "Red wavy underline", rule=True, checkable=True),
    Spec("claims_on", "View", "Mark &claims", "Ctrl+Alt+C", "Blue background", checkable=True),
    Spec("statements_on", "View", "Mark &statements", "Ctrl+Alt+S",
         "Dotted underline", checkable=True),
    Spec("beliefs_on", "View", "Mark &beliefs", "Ctrl+Alt+B",
         "What somebody believes or intends", checkable=True),
    Spec("hedges_on", "View", "Mark &hearsay", "Ctrl+Alt+H",
         "“allegedly”, “reportedly”", checkable=True),
    Spec("folds", "View", "Open or fold ca&ptions and credits", "Ctrl+Alt+K",
         "What is no article text is folded to one line each", "article"),
    Spec("larger", "View", "&Larger text", "Ctrl++, Ctrl+=", "Larger article text", rule=True),
    Spec("smaller", "View", "S&maller text", "Ctrl+-", "Smaller article text"),
    Spec("usual", "View", "&Usual size", "Ctrl+0", "The usual size of the article text"),
    Spec("articles_on", "View", "A&rticles", "Ctrl+Shift+A",
         "Show the list of articles", rule=True, checkable=True),
    Spec("inspector_on", "View", "&Inspector", "Ctrl+I", "Show the inspector", checkable=True),
    Spec("hush", "View", "Close the mess&age", "Ctrl+Shift+X", "Close the message above"),
    Spec("full", "View", "&Full screen", "F11", "Use the whole screen", checkable=True),
)
GO = (
    Spec("read", "Go", "&Read", "Ctrl+1", "Articles, text and marks", group="view"),
    Spec("disputes", "Go", "&Disputes", "Ctrl+2", "Go through the disputes", group="view"),
    Spec("questions", "Go", "&Questions", "Ctrl+7",
         "Who takes which position on what is contested", group="view"),
    Spec("claims", "Go", "&Claims", "Ctrl+3", "The claims you track", group="view"),
    Spec("search", "Go", "&Search", "Ctrl+4, Ctrl+Shift+F", "Search everything", group="view"),
    Spec("names", "Go", "Na&mes", "Ctrl+5", "Who is named, and what they said", group="view"),
    Spec("imports", "Go", "&Imports", "Ctrl+6", "What became of each file", group="view"),
    Spec("palette", "Go", "To an&ything…", "Ctrl+K",
         "Any action, article, name or question by a few letters", rule=True),
    Spec("back", "Go", "&Back", "Alt+Left", "Back to where you came from", "back", rule=True),
    Spec("forward", "Go", "F&orward", "Alt+Right", "To where you went back from", "forward"),
    Spec("next_mark", "Go", "&Next mark", "F8", "Go to the next mark", "article", rule=True),
    Spec("previous_mark", "Go", "&Previous mark", "Shift+F8", "Go to the mark before", "article"),
    Spec("mark_here", "Go", "Next mark &here", "Ctrl+F8",
         "Of the marks that lie over each other here, the next", "article"),
    Spec("next_article", "Go", "Next &article", "Alt+Down", "The next in the list", "articles"),
    Spec("previous_article", "Go", "Pre&vious article", "Alt+Up", "The one before", "articles"),
    Spec("record", "Go", "Article of the &file", "Ctrl+Shift+I",
         "Open the article of the file chosen under Imports", "record"),
    Spec("filter", "Go", "Filter ar&ticles", "Ctrl+J", "Go to the filter box", "library"),
)
ARTICLE = (
    Spec("mark", "Article", "&Mark claim…", "Ctrl+M",
         "Track the selected words as a claim", "selection"),
    Spec("dispute", "Article", "Raise &dispute…", "Ctrl+D",
         "Flag the selected words as disputed", "selection"),
    Spec("analyse", "Article", "&Read anew", "F5",
         "Find statements and disputes anew", "article", rule=True),
    Spec("original", "Article", "Open the &original", "Ctrl+Shift+P",
         "Open the file the article came from", "article"),
    Spec("new_tab", "Article", "Open in a new &tab", "Ctrl+T",
         "Keep the article in its tab and go on in another", "article", rule=True),
    Spec("close_tab", "Article", "&Close the tab", "Ctrl+W", "The tab in front", "tabs"),
    Spec("next_tab", "Article", "Ne&xt tab", "Ctrl+Tab", "The next article that is open", "tabs"),
    Spec("previous_tab", "Article", "&Previous tab", "Ctrl+Shift+Tab",
         "The article open before it", "tabs"),
    Spec("delete", "Article", "De&lete article…", "Ctrl+Del",
         "Delete the article for good", "article", rule=True),
)
DISPUTES = (
    Spec("confirm", "Disputes", "&Confirm", "C", "The passages do conflict", "dispute", local=True),
    Spec("dismiss", "Disputes", "&Dismiss…", "D",
         "It is no conflict; then 1 to 5 say why", "dispute", local=True),
    Spec("later", "Disputes", "&Later", "L", "Look at it later", "dispute", local=True),
    Spec("reopen", "Disputes", "&Open again", "O", "Take back the decision", "dispute", local=True),
    Spec("enter", "Disputes", "&Read in the article", "Return",
         "Open the first passage", "dispute", local=True),
    Spec("show_open", "Disputes/&Show", "&Open", "Alt+1", "Those not looked at", group="state"),
    Spec("show_confirmed", "Disputes/&Show", "&Confirmed", "Alt+2", "Those confirmed",
         group="state"),
    Spec("show_dismissed", "Disputes/&Show", "&Dismissed", "Alt+3", "Those dismissed",
         group="state"),
    Spec("show_postponed", "Disputes/&Show", "&Later", "Alt+4", "Those put off", group="state"),
    Spec("show_all", "Disputes/&Show", "&All", "Alt+5", "All disputes", group="state"),
    Spec("unraise", "Disputes", "Re&move", "Del",
         "Remove a dispute raised by hand", "removable", local=True, rule=True),
)
QUESTIONS = (
    Spec("ask", "Questions", "&New question…", "Ctrl+Alt+Q",
         "Ask a question and say how answers to it are recognised", "library"),
    Spec("ask_claims", "Questions", "From two &claims…", "Ctrl+Alt+X",
         "Ask the question on which two claims contradict each other", "two claims"),
    Spec("ask_dispute", "Questions", "From the &dispute…", "Q",
         "Ask the question on which the passages of the dispute differ", "dispute", local=True),
    Spec("reword", "Questions", "&Edit the question…", "E",
         "Change the question and its recognition words", "question words", local=True, rule=True),
    Spec("keep", "Questions", "&Keep the question", "Ctrl+Return",
         "Keep what was changed in the library", "editing", local=True),
    Spec("leave", "Questions", "&Leave it as it was", "Esc",
         "Keep nothing of what was changed", "editing", local=True),
    Spec("to_chart", "Questions", "&Go to the chart", "Ctrl+Alt+G",
         "The arrow keys go from passage to passage", "chart", rule=True),
    Spec("save_chart", "Questions", "&Save the chart…", "Ctrl+Alt+V",
         "As an SVG drawing or a PNG picture", "chart"),
    Spec("unask", "Questions", "&Remove or restore", "R",
         "Remove your question, or bring back the words that came with the program",
         "question removable", local=True, rule=True),
)
CLAIMS = (
    Spec("appear", "Claims", "Add selection as &appearance", "Ctrl+Shift+M",
         "The claim is made in the selected words, too", "claim and selection"),
    Spec("evidence", "Claims", "Add selection as &evidence…", "Ctrl+Shift+N",
         "The selected words support or refute the claim", "claim and selection"),
    Spec("link", "Claims", "Add &link as evidence…", "Ctrl+Shift+J",
         "A page supports or refutes the claim", "claim"),
    Spec("appearance", "Claims", "Read the a&ppearance", "Ctrl+Shift+G",
         "Open the chosen appearance in the reader", "claim", rule=True),
    Spec("unappear", "Claims", "Re&move the appearance", "Ctrl+Alt+M",
         "Take the chosen appearance off the claim", "claim"),
    Spec("proof", "Claims", "Rea&d the evidence", "Ctrl+Shift+H",
         "Open the chosen evidence in the reader", "claim"),
    Spec("unprove", "Claims", "Rem&ove the evidence", "Ctrl+Alt+N",
         "Take the chosen evidence off the claim", "claim"),
    Spec("unclaim", "Claims", "&Remove claim", "Ctrl+Shift+Del",
         "Undo brings it back", "claim", rule=True),
)
NAMES = (
    Spec("join", "Names", "&Join", "J",
         "Both of the proposal are one, or all the names chosen", "joinable", local=True),
    Spec("keep_apart", "Names", "&Keep apart", "K",
         "They are not one; never propose it again", "proposal", local=True),
    Spec("split", "Names", "&Split off the spellings ticked", "S",
         "The spellings ticked mean somebody or something else", "spellings", local=True),
    Spec("said", "Names", "&Read the statement", "Ctrl+Shift+Return",
         "Open the chosen statement in the reader", "said", local=True, rule=True),
)
SEARCH = (
    Spec("meant", "Search", "Search for what is &offered", "Alt+Return",
         "Take the first of the queries that may have been meant", "offer"),
    Spec("narrow", "Search", "Go to what &narrows", "Ctrl+Alt+F",
         "Sources, holders, years and the like of the hits", "hits"),
    Spec("include", "Search", "&Ask for the value", "+",
         "Only hits with this value; once more takes it back", "facet", local=True),
    Spec("exclude", "Search", "&Leave the value out", "-",
         "Only hits without this value; once more takes it back", "facet", local=True),
    Spec("harvest", "Search", "&Turn all hits into claims…", "Ctrl+Shift+T",
         "Make claims of statements, or tag those that are", "hits"),
    Spec("save_search", "Search", "&Save the search…", "Ctrl+S",
         "Keep the query, and see what is new in it", "query", rule=True),
    Spec("saved", "Search", "&Go to the saved searches", "Ctrl+Alt+W",
         "Those kept in the library", "saves"),
    Spec("rename_search", "Search", "Rena&me the saved search…", "F2",
         "Give it another name", "saved search", local=True),
    Spec("remove_search", "Search", "&Remove the saved search", "Shift+Del",
         "Undo brings it back", "saved search", local=True),
    Spec("list_names", "Search", "A l&ist of names…", "Ctrl+Shift+L",
         "Paste names and see what each finds", "library", rule=True),
    Spec("language", "Search", "&How to search", "Ctrl+F1", "All that can be written in a query"),
)
HELP = (
    Spec("keys", "Help", "&Keyboard shortcuts", "F1", "All actions and their keys"),
    Spec("steps", "Help", "What to look at &first", "Ctrl+Alt+0",
         "Five things of the library, each with its place", "articles", checkable=True),
    Spec("log", "Help", "Show the &log", "Ctrl+Shift+F1", "Open the folder of log files"),
    Spec("about", "Help", "&About Counterclaim", "Shift+F1", "Version and licences", rule=True),
)
SPECS = (*FILE, *EDIT, *VIEW, *GO, *ARTICLE, *DISPUTES, *QUESTIONS, *CLAIMS, *SEARCH, *NAMES, *HELP)
# fmt: on
