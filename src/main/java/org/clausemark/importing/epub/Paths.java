package org.clausemark.importing.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** What addresses within a book mean. */
final class Paths {
    private Paths() {}

    /** The path, with {@code #} and a name if it has one, of what an address on the part of a path leads to; empty if it leads elsewhere. */
    static String resolve(String from, String address) {
        int hash = address.indexOf('#');
        String path = decoded(hash < 0 ? address : address.substring(0, hash)).strip();
        String name = hash < 0 ? "" : decoded(address.substring(hash));
        if (path.isEmpty()) {
            return from + name;
        }
        if (path.indexOf(':') >= 0) {
            return "";
        }
        Deque<String> steps = new ArrayDeque<>();
        int folder = from.lastIndexOf('/');
        String whole = path.startsWith("/") || folder < 0 ? path : from.substring(0, folder) + '/' + path;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps) + name;
    }

    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A stray percent sign means itself.
            return address;
        }
    }
}
