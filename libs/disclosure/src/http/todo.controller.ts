import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, Database, Me, SignedIn, type AccountActor } from '#platform';
import { todo, TodoView } from '../application/queries/todo.query.js';

@ApiTags('待办')
@Controller('todo')
export class TodoController {
  constructor(private readonly db: Database) {}

  /** 当前身份的待办事项，按最迟时间排列。 */
  @Get()
  @SignedIn()
  @Answer(TodoView)
  list(@Me() me: AccountActor): Promise<TodoView> {
    return todo(this.db, me);
  }
}
