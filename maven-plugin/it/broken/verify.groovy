def log = new File(basedir, 'build.log').readLines()

// Of three builds two look: the first fails, the third only reports.
def findings = log.findAll { it ==~ /\[ERROR\] template\.yaml:19:\d+: error: .+ \[GW301 lambda-permission-missing\]/ }
assert findings.size() == 2
def verdicts = log.findAll { it.contains('gwlint: 1 error in 1 template') && it.contains('Failed to execute goal') }
assert verdicts.size() == 1
def skipped = log.findAll { it.contains('gwlint is skipped') }
assert skipped.size() == 1

// Named like a template, but none.
def others = log.findAll { it.contains('template.json') }
assert others.isEmpty()

// There was no build folder, and none is made.
assert !new File(basedir, 'target').exists()
