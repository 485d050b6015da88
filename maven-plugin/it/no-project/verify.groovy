def log = new File(basedir, 'build.log').readLines()

def findings = log.findAll { it ==~ /\[ERROR\] template\.yaml:19:\d+: error: .+ \[GW301 lambda-permission-missing\]/ }
assert findings.size() == 1
def absent = log.findAll { it.contains('gwlint: absent.yaml: no such file or folder') && it.contains('Failed to execute goal') }
assert absent.size() == 1
def ignored = log.findAll { it.contains('[GW401 ') }
assert ignored.isEmpty()

// Nobody asked for files, and this is no project: nothing is left behind.
assert !new File(basedir, 'target').exists()

// The help and the document have the same parameters.
def help = log.drop(log.findIndexOf { it.contains('Available parameters:') })
def parameters = help.findAll { it ==~ /    [a-z]\w+( \(Default: .*)?/ }.collect { it.trim().split(' ')[0] } as Set
parameters -= ['detail', 'goal', 'indentSize', 'lineLength']   // of the help itself
parameters -= ['locale', 'outputFormat', 'outputTimestamp', 'siteDirectory']   // of any report
assert parameters.containsAll(['templates', 'failOn', 'formats', 'skip'])
def document = new File(basedir, '../../../../docs/maven.md').text
assert parameters.findAll { !document.contains("`$it`") }.isEmpty()

// What two goals have in common they say in the same words: `report` cannot inherit it.
def descriptor = new groovy.xml.XmlSlurper().parse(new File(basedir, '../../classes/META-INF/maven/plugin.xml'))
def said = { String goal ->
  def mojo = descriptor.mojos.mojo.find { it.goal.text() == goal }
  mojo.parameters.parameter.findAll { it.editable.text() == 'true' }.collectEntries { parameter ->
    def name = parameter.name.text()
    [name, [parameter.type.text(), parameter.description.text(), mojo.configuration."$name".text()]]
  }
}
def check = said('check')
def report = said('report')
def shared = check.keySet().intersect(report.keySet()) - ['severity', 'skip', 'outputDirectory']
assert shared.size() == 14
assert shared.findAll { report[it] != check[it] }.isEmpty()
