package org.clausemark.exporting.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** The structure tree of a tagged PDF: what a piece of a page belongs to, and where annotations join in. */
final class Tags {
    private static final COSName LABEL = COSName.getPDFName("Lbl");
    private static final COSName STRUCTURE_ELEMENT = COSName.getPDFName("StructElem");
    private static final COSName OBJECT_REFERENCE = COSName.getPDFName("OBJR");

    private final PDDocument pdf;
    private final PDStructureTreeRoot root;
    private final COSArray parents;
    private final List<@Nullable COSArray> byPage = new ArrayList<>();
    private int nextKey;

    Tags(PDDocument pdf) throws IOException {
        this.pdf = pdf;
        PDStructureTreeRoot tree = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (tree == null
                || tree.getParentTree() == null
                || tree.getParentTree().getCOSObject().getCOSArray(COSName.NUMS) == null) {
            throw new IOException("The PDF is not tagged");
        }
        this.root = tree;
        Map<Integer, COSArray> byKey = new HashMap<>();
        this.parents = tree.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; i + 1 < parents.size(); i += 2) {
            int key = parents.getInt(i);
            nextKey = Math.max(nextKey, key + 1);
            if (parents.getObject(i + 1) instanceof COSArray elements) {
                byKey.put(key, elements);
            }
        }
        for (PDPage page : pdf.getPages()) {
            byPage.add(byKey.get(page.getStructParents()));
        }
    }

    /** Whether marked content of a page is the label of a list item: a clause's number. */
    boolean isLabel(int page, int mcid) {
        COSDictionary element = element(page, mcid);
        return element != null && LABEL.equals(element.getCOSName(COSName.S));
    }

    private @Nullable COSDictionary element(int page, int mcid) {
        COSArray elements = byPage.get(page);
        return elements != null
                        && mcid >= 0
                        && mcid < elements.size()
                        && elements.getObject(mcid) instanceof COSDictionary element
                ? element
                : null;
    }

    /** Puts an annotation into the tree, right behind marked content of its page. */
    void insert(PDAnnotation annotation, int pageIndex, int mcid) throws IOException {
        COSDictionary parent = element(pageIndex, mcid);
        if (parent == null) {
            throw new IOException("Nothing is tagged " + mcid + " on page " + (pageIndex + 1));
        }
        PDPage page = pdf.getPage(pageIndex);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, OBJECT_REFERENCE);
        reference.setItem(COSName.PG, page);
        reference.setItem(COSName.OBJ, annotation);
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCTURE_ELEMENT);
        element.setItem(COSName.S, COSName.ANNOT);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, reference);
        addChild(parent, element, mcid);
        annotation.setStructParent(nextKey);
        parents.add(COSInteger.get(nextKey));
        parents.add(element);
        nextKey++;
        root.setParentTreeNextKey(nextKey);
    }

    private static void addChild(COSDictionary parent, COSDictionary child, int mcid) {
        COSBase children = parent.getDictionaryObject(COSName.K);
        COSArray list;
        if (children instanceof COSArray already) {
            list = already;
        } else {
            list = new COSArray();
            if (children != null) {
                list.add(children);
            }
            parent.setItem(COSName.K, list);
        }
        int at = list.size();
        for (int i = 0; i < list.size(); i++) {
            if (list.getObject(i) instanceof COSNumber number && number.intValue() == mcid) {
                at = i + 1;
            }
        }
        list.add(at, child);
    }
}
