// Holds a release to what stability.md promises. Out of what is compared come closed packages, the
// constructors of events, the canonical ones of records with a factory and several components, and
// what was deprecated before it went. In comes what Java takes for compatible: an abstract method
// that hosts would have to write.
def deprecated = { it.annotations.any { note -> note.fullyQualifiedName == 'java.lang.Deprecated' } }
def gone = { it.changeStatus.name() == 'REMOVED' && deprecated(it) }
def event = { type ->
  type.fullyQualifiedName.contains('Event$') || type.interfaces.any { it.fullyQualifiedName.endsWith('Event') }
}
def factory = { it.name in ['of', 'builder'] && it.staticModifier.oldModifier.map { it.name() == 'STATIC' }.orElse(false) }

def hosts = ~('^org\\.zhuanban\\.(spi\\.[^.]+|calendar\\.NoticeSource|CommitRule|FoldProgress\\$Listener|NotificationRule'
    + '|StreamProjection|ViewFold|dispatch\\.Wording|json\\.JsonFields|monitor\\.EngineListener|exchange\\.HostFacts'
    + '|jdbc\\.(Dialect|Projection)|spring\\.ZhuanbanCustomizer|testing\\.HostUnderTest)$')

jApiClasses.removeIf {
  (it.fullyQualifiedName =~ /\.(rules|internal|engine|feature)\./).find() || gone(it)
}
def burdens = []
jApiClasses.each { type ->
  def parents = [type.superclass.oldSuperclassName, type.superclass.newSuperclassName]
  def record = parents.any { it.isPresent() && it.get() == 'java.lang.Record' }
  if (record && (event(type) || type.methods.any(factory))) {
    def former = type.constructors.findAll { it.changeStatus.name() != 'NEW' }.collect { it.parameters.size() }
    def canonical = former.max() ?: 0
    type.constructors.removeIf { event(type) || (canonical > 1 && it.parameters.size() >= canonical) }
  }
  type.methods.removeIf(gone)
  type.constructors.removeIf(gone)
  type.fields.removeIf(gone)
  def port = type.changeStatus.name() != 'NEW' && (type.fullyQualifiedName =~ hosts).find()
  type.methods.each {
    if (port && it.changeStatus.name() == 'NEW' && it.abstractModifier.newModifier.map { it.name() == 'ABSTRACT' }.orElse(false)) {
      burdens << type.fullyQualifiedName + '.' + it.name
    }
  }
}
if (burdens) {
  throw new IllegalStateException('A port gets methods with a default only: ' + burdens.join(', '))
}
return jApiClasses
