package org.clausemark.importing;

import java.util.List;

/** A charter written for the tests, as a person would type it: its title, chapters, articles and their paragraphs. */
final class Charter {
    private Charter() {}

    /**
     * One of its paragraphs.
     *
     * @param level 1 for the title, 2 for a chapter, 3 for an article, 0 for running text
     */
    record Line(int level, String text) {}

    /** All of it in order. */
    static List<Line> lines() {
        return TEXT.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    int level = line.indexOf(' ');
                    return line.charAt(0) == '#' ? new Line(level, line.substring(level + 1)) : new Line(0, line);
                })
                .toList();
    }

    private static final String TEXT = """
            # Charter of the Common Library
            Drawn up by the readers of the three valleys and kept in each of their houses.
            We, who read and lend in the three valleys, having found that a book which stands alone on a shelf is soon forgotten, while one that goes from hand to hand is mended, explained and remembered, have agreed upon what follows.
            We hold that whoever can read may read everything, that whoever cannot shall be read to, and that neither money nor birth nor opinion may stand between a person and a page.
            ## Chapter I. Of Readers
            ### Article 1. Who may read
            1. Everyone who lives in the valleys, or who passes through them and stays for longer than a week, is a reader of the library from the day on which they ask to be one.
            2. Nobody is asked why they wish to read a book, and nobody writes down which books another has read once those books have come back.
            3. Children read under the same rules as others; their parents answer for what is lost, but they do not choose for them.
            ### Article 2. What a reader may ask
            1. A reader may ask for any book that the library holds, for a place to sit, for light until the ninth hour of the evening, and for help in finding what they are looking for.
            2. A reader who cannot come to the house may ask that a book be brought; the carrier's way is paid from the common chest.
            3. What cannot be given on the day is written into the book of wishes, in the order in which it was asked for, and is given in that order.
            ### Article 3. What a reader owes
            1. A reader brings back what was lent within thirty days, or says before they have passed why it will be later.
            2. A reader who has harmed a book says so when returning it. Whoever says so pays for the thread and the paste; whoever hides it pays for the book.
            3. No reader may lend on what was lent to them, except to somebody of the same household.
            ## Chapter II. Of Books
            ### Article 4. How books come in
            1. Books come to the library by gift, by purchase and by exchange with other libraries.
            2. A gift is taken with thanks or declined with thanks, and no gift may carry a condition on who is to read it.
            3. Of the money in the chest, two parts in five are spent on books that readers have wished for, one part on books in other languages, one on mending, and one as the keepers see fit.
            ### Article 5. How books are kept
            1. Every book has a place and a number, and both are written on a card that anybody may look at.
            2. A book that exists only once in the valleys is read in the house and never lent; a copy of it is made as soon as there is somebody to make it.
            3. The rooms are kept dry, the windows open for an hour each morning when the weather allows it, and no flame is carried among the shelves.
            ### Article 6. How books go out again
            1. A book is given away only if the library holds another copy, if nobody has asked for it in twenty years, and if the assembly has been told its title.
            2. What is given away is offered first to the schools, then to the readers, then to other libraries.
            3. No book is destroyed for what it says.
            ## Chapter III. Of Keepers
            ### Article 7. How keepers are chosen
            1. Each house has three keepers, of whom one is chosen every year for three years by the readers who come to the assembly.
            2. A keeper may be chosen again once, and after that only when another three years have passed.
            3. Whoever sells books, or has a quarrel with the library that has not been settled, is not chosen.
            ### Article 8. What keepers do
            1. The keepers open the house, lend and take back, mend or have mended, and keep the cards in order.
            2. They keep account of the chest, and one of them reads the account aloud at each assembly, line by line, for as long as anybody wishes to hear it.
            3. They answer every question as well as they can, and say plainly when they do not know.
            ### Article 9. How keepers are called to account
            1. Ten readers together may ask for an assembly at which a keeper explains what was done or left undone.
            2. The assembly may thank the keeper, warn the keeper, or choose another in the same hour.
            3. A keeper who has taken money or books returns them twofold and is a reader like any other afterwards.
            ## Chapter IV. Of the Assembly
            ### Article 10. When it meets
            1. The assembly meets in each house on the first free day after the harvest, and again before the snow melts.
            2. It is called by a notice on the door at least fourteen days before, with a list of what will be spoken about.
            3. Whatever was not on the list may be spoken about, but is not decided on the same day.
            ### Article 11. How it decides
            1. Every reader above the age of twelve has one voice, which cannot be given to another or sold.
            2. The assembly decides by more voices than not. To change this charter, to build a house or to close one, it needs two voices out of three, counted twice, by two persons who sit apart.
            3. Whoever was outvoted may have their reasons written into the minutes in their own words, of which there may be up to two hundred.
            ### Article 12. How it is remembered
            1. Minutes are taken by somebody who is drawn by lot, read aloud at the end, corrected, and signed by three persons of different households.
            2. The minutes of all assemblies are books of the library, may be read by everyone, and are never given away.
            ## Chapter V. Last Rules
            ### Article 13. Between the houses
            1. The three houses lend to each other as they lend to readers, and the carrier goes between them on every third day.
            2. What one house decides about its own rooms and hours binds nobody else; what concerns the books binds all three, and is decided by all three assemblies.
            ### Article 14. Beginning
            1. This charter holds from the first day on which it hangs on the door of each house.
            2. What was lent before that day comes back under the old rules, and nobody is fined for having followed them.
            3. It was written in one language and translated into two. Where the three differ, the meaning that gives a reader more is the right one.
            """;
}
