package nl.zicht.format.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads workbooks in Office Open XML (ECMA-376): values, not formulas. No document types, no external entities. */
final class XlsxReader {
    private final Map<String, byte[]> parts;
    private final List<String> sharedTexts = new ArrayList<>();
    private final Workbook workbook = new Workbook();

    private XlsxReader(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Workbook read(byte[] bytes, long largest) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/") && !entry.getName().startsWith("xl/media/")) {
                    int room = (int) Math.min(Integer.MAX_VALUE - 16L, largest - total + 1);
                    byte[] part = zip.readNBytes(room);
                    total += part.length;
                    if (total > largest) {
                        throw new IOException("it unpacks to more than " + largest + " bytes");
                    }
                    parts.put(entry.getName(), part);
                }
            }
        }
        try {
            return new XlsxReader(parts).workbook();
        } catch (XMLStreamException e) {
            throw new IOException("it is not a workbook: " + e.getMessage(), e);
        }
    }

    private Workbook workbook() throws IOException, XMLStreamException {
        if (parts.containsKey("xl/sharedStrings.xml")) {
            sharedTexts();
        }
        Map<String, String> targets = targets();
        List<String> names = new ArrayList<>();
        List<String[]> areas = new ArrayList<>();
        XMLStreamReader xml = open("xl/workbook.xml");
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                String name = Objects.requireNonNullElse(xml.getAttributeValue(null, "name"), "");
                names.add(name);
                String part = targets.get(attribute(xml, "id"));
                if (part != null && parts.containsKey(part)) {
                    sheet(name, part);
                }
            } else if (xml.getLocalName().equals("definedName")) {
                String name = Objects.requireNonNullElse(xml.getAttributeValue(null, "name"), "");
                String local = Objects.requireNonNullElse(xml.getAttributeValue(null, "localSheetId"), "");
                areas.add(new String[] {name, local, xml.getElementText()});
            }
        }
        for (String[] area : areas) {
            int local = area[1].matches("\\d{1,6}") ? Integer.parseInt(area[1]) : -1;
            String scope = local >= 0 && local < names.size() ? names.get(local) : "";
            Area.reference(area[2]).ifPresent(found -> workbook.name(scope, area[0], found));
        }
        return workbook;
    }

    /** Returns the parts that the relations of the workbook lead to, by id. */
    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader xml = open("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "");
                String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(Objects.requireNonNullElse(xml.getAttributeValue(null, "Id"), ""), part);
            }
        }
        return targets;
    }

    private void sharedTexts() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                sharedTexts.add(texts(xml, "si"));
            }
        }
    }

    /** Returns the texts inside an element, phonetic readings left out, and moves to its end. */
    private static String texts(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals("t") && !phonetic) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
            }
        }
        return text.toString();
    }

    private void sheet(String name, String part) throws IOException, XMLStreamException {
        Sheet sheet = new Sheet(name);
        XMLStreamReader xml = open(part);
        int row = -1;
        int column = -1;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                row = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) - 1 : row + 1;
                column = -1;
            } else if (xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                Area cell = place == null ? null : Area.cell(name, place).orElse(null);
                row = cell == null ? row : cell.firstRow();
                column = cell == null ? column + 1 : cell.firstColumn();
                String kind = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
                if (row >= 0) {
                    cell(sheet, row, column, kind, xml);
                }
            }
        }
        workbook.add(sheet);
    }

    private void cell(Sheet sheet, int row, int column, String kind, XMLStreamReader xml) throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText().strip();
                } else if (xml.getLocalName().equals("is")) {
                    sheet.set(row, column, texts(xml, "is"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (value.isEmpty() || kind.equals("e")) {
            return;
        }
        if (kind.equals("s")) {
            int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
            sheet.set(row, column, index >= 0 && index < sharedTexts.size() ? sharedTexts.get(index) : "");
        } else if (kind.equals("n") || kind.equals("b")) {
            number(sheet, row, column, value);
        } else {
            sheet.set(row, column, value);
        }
    }

    private static void number(Sheet sheet, int row, int column, String value) {
        try {
            sheet.set(row, column, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            sheet.set(row, column, value);
        }
    }

    private XMLStreamReader open(String part) throws IOException, XMLStreamException {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IOException("it is not a workbook: it has no part " + part);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
