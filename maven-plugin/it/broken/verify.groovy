def builds = new File(basedir, 'build.log').text.split('Scanning for projects')*.readLines().drop(1)
assert builds.size() == 6: "${builds.size()} builds"
def lines = { int build, String text -> builds[build - 1].findAll { it.contains(text) } }
def finding = /\[ERROR\] template\.yaml:19:\d+: error: no permission lets .+ \[GW301 lambda-permission-missing\]/
def findings = { int build -> builds[build - 1].findAll { it ==~ finding } }

// Place, requests, symptom and mend, then a failure that is no error of the build's.
assert findings(1).size() == 1
def start = builds[0].findIndexOf { it ==~ finding }
def details = builds[0].drop(start + 1).takeWhile { it.startsWith('    ') }*.trim()
assert details[0] == 'breaks: GET /items'
assert details[1].startsWith('the caller gets 500 ')
assert details[2].startsWith('the log says: ')
assert details.last().startsWith('mend: add an `AWS::Lambda::Permission`')
assert lines(1, 'Failed to execute goal').any { it.contains('gwlint: 1 error in 1 template') && it.contains('target/gwlint/gwlint.sarif') }
assert lines(1, 'MojoFailureException').size() == 1

assert lines(2, 'gwlint is skipped').size() == 1 && findings(2).isEmpty()

assert findings(3).isEmpty()
assert lines(3, '[INFO] gwlint: 1 error in 1 template').size() == 1

assert findings(4).size() == 1
assert new File(basedir, 'target/gwlint').list().sort() == ['gwlint.sarif', 'gwlint.txt']
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/gwlint/gwlint.sarif'))
assert sarif.runs[0].results*.ruleId == ['GW301']
assert sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri.endsWith('template.yaml')

assert lines(5, "the parameter failOn takes error, warning, note, never, not 'warnings'; did you mean 'warning'?").size() > 0
assert lines(5, 'MojoExecutionException').size() == 1

assert lines(6, 'the parameter maxAllowedViolations takes a number from 0 on, not -1').size() > 0
assert lines(6, 'MojoExecutionException').size() == 1 && findings(6).isEmpty()

// Named like a template, but none.
assert builds.every { build -> build.every { !it.contains('template.json') } }
