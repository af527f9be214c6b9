package org.clausemark.theming;

/** How strongly a text binds who it speaks of or for; the strongest first. */
public enum Strength {
    /** What has to be done: “shall”, “must”, 应当. */
    DUTY("Duties"),
    /** What somebody means to do: “will”, “are committed to”, 致力于. */
    INTENTION("Intentions"),
    /** What others are asked or advised to do: “encourage”, “call on”, “should”, 鼓励. */
    ENCOURAGEMENT("Encouragement");

    private final String title;

    Strength(String title) {
        this.title = title;
    }

    /** What its words are called together, for a reader: {@code Duties}. */
    public String title() {
        return title;
    }
}
