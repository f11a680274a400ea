package io.makegood.benchmarks.forty.contestants;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables kept as text, which can be read and compared, into a workbook, which OpenL Tablets wants. */
final class Workbooks {
    /** In a cell: the same cell as the one before it. */
    private static final String MERGED = "<";

    private static final List<String> PACKAGES = List.of("io.makegood.vocabulary", "io.makegood.benchmarks.forty");

    private Workbooks() {}

    static void write(String resource, Path workbook) throws IOException {
        try (InputStream file = Objects.requireNonNull(Workbooks.class.getResourceAsStream(resource));
                Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook)) {
            environment(book.createSheet("environment"));
            String[] tables = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n\n");
            for (int i = 0; i < tables.length; i++) {
                table(book.createSheet("phase " + (i + 1)), tables[i].lines().toList());
            }
            book.write(out);
        }
    }

    private static void environment(Sheet sheet) {
        sheet.createRow(1).createCell(1).setCellValue("Environment");
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        for (int i = 0; i < PACKAGES.size(); i++) {
            Row row = sheet.createRow(2 + i);
            row.createCell(1).setCellValue("import");
            row.createCell(2).setCellValue(PACKAGES.get(i));
        }
    }

    private static void table(Sheet sheet, List<String> lines) {
        int width = lines.get(1).split("\t", -1).length;
        for (int i = 0; i < lines.size(); i++) {
            Row row = sheet.createRow(i + 1);
            String[] cells = lines.get(i).split("\t", -1);
            int start = 0;
            for (int j = 0; j < cells.length; j++) {
                Cell cell = row.createCell(j + 1);
                if (!cells[j].equals(MERGED)) {
                    cell.setCellValue(cells[j]);
                    start = j;
                } else if (j + 1 == cells.length || !cells[j + 1].equals(MERGED)) {
                    sheet.addMergedRegion(new CellRangeAddress(i + 1, i + 1, start + 1, j + 1));
                }
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, width));
    }
}
