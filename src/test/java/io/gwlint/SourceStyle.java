package io.gwlint;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Looks at one parsed source file for what the style does not allow. */
final class SourceStyle extends TreeScanner<Void, Void> {
  static final int FILE_LINES = 300;
  static final int METHOD_LINES = 30;
  static final int PARAMETERS = 4;

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<String> lines;
  private final List<String> offences = new ArrayList<>();
  private boolean inRecord;

  private SourceStyle(CompilationUnitTree unit, SourcePositions positions) throws IOException {
    this.unit = unit;
    this.positions = positions;
    this.lines = unit.getSourceFile().getCharContent(true).toString().lines().toList();
  }

  /** What offends in the files, as {@code file:line: what, and what to do}. */
  static List<String> offences(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> all = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        all.addAll(new SourceStyle(unit, positions).look());
      }
    }
    return all;
  }

  private List<String> look() {
    if (lines.size() > FILE_LINES) {
      String found = "the file has " + lines.size() + " lines; at most " + FILE_LINES;
      refuse(1, found + ": move one of its concerns to a file of its own");
    }
    scan(unit, null);
    return offences;
  }

  @Override
  public Void visitClass(ClassTree type, Void unused) {
    boolean outer = inRecord;
    inRecord = type.getKind() == Tree.Kind.RECORD;
    super.visitClass(type, unused);
    inRecord = outer;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void unused) {
    long first = line(positions.getStartPosition(unit, method));
    long last = line(positions.getEndPosition(unit, method) - 1);
    if (last - first >= METHOD_LINES) {
      String found = "has " + (last - first + 1) + " lines; at most " + METHOD_LINES;
      refuse(first, "`" + method.getName() + "` " + found + ": give its steps names of their own");
    }
    boolean isRecordConstructor = inRecord && method.getName().contentEquals("<init>");
    if (method.getParameters().size() > PARAMETERS && !isRecordConstructor) {
      String found = "has " + method.getParameters().size() + " parameters; at most " + PARAMETERS;
      refuse(
          first,
          "`" + method.getName() + "` " + found + ": give what belongs together a name of its own");
    }
    return super.visitMethod(method, unused);
  }

  @Override
  public Void visitReturn(ReturnTree statement, Void unused) {
    boolean isNull =
        statement.getExpression() instanceof LiteralTree literal && literal.getValue() == null;
    if (isNull && !isExplained(statement)) {
      refuse(
          lineOf(statement),
          "`return null` without a comment: return an Optional, an empty list or a type that says it");
    }
    return super.visitReturn(statement, unused);
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void unused) {
    if (annotation.getAnnotationType().toString().equals("SuppressWarnings")
        && !isExplained(annotation)) {
      refuse(
          lineOf(annotation),
          "`@SuppressWarnings` without a comment: mend the cause, or say beside it why that cannot be");
    }
    return super.visitAnnotation(annotation, unused);
  }

  /** A comment beside it or in the line above. */
  private boolean isExplained(Tree tree) {
    int at = (int) lineOf(tree) - 1;
    return lines.get(at).contains("//") || (at > 0 && lines.get(at - 1).strip().startsWith("//"));
  }

  private long lineOf(Tree tree) {
    return line(positions.getStartPosition(unit, tree));
  }

  private long line(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private void refuse(long line, String what) {
    offences.add(unit.getSourceFile().getName() + ":" + line + ": " + what);
  }
}
